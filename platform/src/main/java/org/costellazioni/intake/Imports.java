package org.costellazioni.intake;

import org.costellazioni.intake.store.RejectedRows;
import org.costellazioni.intake.store.StoredFile;
import org.costellazioni.intake.store.StoredFiles;
import org.costellazioni.intake.store.StoredImports;
import org.costellazioni.jobs.JobRunId;
import org.costellazioni.jobs.Jobs;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The imports of the territory at hand: asked for, under way, done. */
@Component
@Transactional
public class Imports {

    private final StoredImports imports;
    private final StoredFiles files;
    private final RejectedRows rejectedRows;
    private final Jobs jobs;
    private final Clock clock;

    Imports(
            StoredImports imports,
            StoredFiles files,
            RejectedRows rejectedRows,
            Jobs jobs,
            Clock clock) {
        this.imports = imports;
        this.files = files;
        this.rejectedRows = rejectedRows;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Keeps an uploaded file as a draft, whose columns are still to be confirmed. */
    public ImportId draft(Path file, String name, ImportRequest request, @Nullable PersonId by)
            throws IOException {
        StoredFile kept = files.keep(file, name, clock.instant());
        ImportId id = ImportId.next();
        imports.insert(id, request, kept, ImportView.State.DRAFT, by, clock.instant());
        return id;
    }

    /** The beginning of a draft's file, read as the request says. */
    @Transactional(readOnly = true)
    public Outcome<Preview> preview(ImportView draft, ImportRequest request) throws IOException {
        Path copy = Files.createTempFile("anteprima", null);
        try {
            copyTo(draft, copy);
            return Previews.of(copy, request);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Starts reading a draft in the background; false when it was no longer a draft. */
    public boolean start(ImportId id, ImportRequest request) {
        JobRunId run = jobs.enqueue(ImportJob.NAME, id.toString());
        return imports.confirm(id, request, run);
    }

    /** A reading of a file that stays where it is: the one that was cut short, else a new one. */
    public ImportId startHere(Path file, ImportRequest request) throws IOException {
        StoredFile described = StoredFiles.describe(file, fileName(file));
        Optional<ImportView> interrupted = imports.interrupted(request, described.sha256());
        if (interrupted.isPresent()) {
            return interrupted.get().id();
        }
        ImportId id = ImportId.next();
        imports.insert(id, request, described, ImportView.State.RUNNING, null, clock.instant());
        return id;
    }

    private static String fileName(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    /** Writes a kept file out. */
    @Transactional(readOnly = true)
    public void copyTo(ImportView view, Path target) throws IOException {
        UUID file = view.fileId();
        if (file == null) {
            throw new IllegalStateException("import " + view.id() + " keeps no file");
        }
        try (OutputStream out = Files.newOutputStream(target)) {
            files.copy(file, out);
        }
    }

    @Transactional(readOnly = true)
    public Optional<ImportView> one(ImportId id) {
        return imports.byId(id);
    }

    @Transactional(readOnly = true)
    public List<ImportView> latest(int most) {
        return imports.latest(most);
    }

    /** Rejected rows after a line of the file, in their order. */
    @Transactional(readOnly = true)
    public List<RejectedRow> rejected(ImportId id, long afterLine, int most) {
        return rejectedRows.after(id, afterLine, most);
    }
}

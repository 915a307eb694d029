package org.costellazioni.intake;

import org.costellazioni.database.Journal;
import org.costellazioni.files.FileHolder;
import org.costellazioni.files.FileId;
import org.costellazioni.files.FileUse;
import org.costellazioni.files.FileView;
import org.costellazioni.files.Files;
import org.costellazioni.files.UploadRefusal;
import org.costellazioni.intake.ImportView.State;
import org.costellazioni.intake.reading.FileRefusal;
import org.costellazioni.intake.rules.ImportLifecycle;
import org.costellazioni.intake.running.ImportJob;
import org.costellazioni.intake.store.RejectedRows;
import org.costellazioni.intake.store.StoredFile;
import org.costellazioni.intake.store.StoredImports;
import org.costellazioni.jobs.JobRunId;
import org.costellazioni.jobs.Jobs;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** The imports of the territory at hand: asked for, under way, done. */
@Component
@Transactional
public class Imports {

    /** The kind of things that imports' files are attached to. */
    public static final String FILES = "intake.import";

    /** What an import is of: anything, of at most 128 MB. */
    public static final FileUse USE = FileUse.of(128L << 20);

    private final StoredImports imports;
    private final Files files;
    private final RejectedRows rejectedRows;
    private final Jobs jobs;
    private final Journal journal;

    Imports(
            StoredImports imports,
            Files files,
            RejectedRows rejectedRows,
            Jobs jobs,
            Journal journal) {
        this.imports = imports;
        this.files = files;
        this.rejectedRows = rejectedRows;
        this.jobs = jobs;
        this.journal = journal;
    }

    /** Takes an uploaded file in; {@link #draft} makes an import of it. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Outcome<FileView> take(InputStream file, String name, Acting by) throws IOException {
        return switch (files.take(file, name, USE, by)) {
            case Outcome.Refused<FileView>(UploadRefusal reason)
            when reason.kind() == UploadRefusal.Kind.EMPTY ->
                Outcome.refused(FileRefusal.of(FileRefusal.Kind.EMPTY_FILE));
            case Outcome.Refused<FileView> refused -> refused;
            case Outcome.Done<FileView> taken -> taken;
        };
    }

    /**
     * Makes a draft of a file that was taken in; its columns are still to be confirmed. Refused when the
     * file does not wait any more.
     */
    public Outcome<ImportId> draft(FileView file, ImportRequest request, Acting by) {
        ImportId id = ImportId.next();
        return switch (files.attach(file.id(), USE, FileHolder.of(FILES, id.value()), by)) {
            case Outcome.Refused<FileView>(Refusal gone) -> Outcome.refused(gone);
            case Outcome.Done<FileView>(FileView attached) -> {
                imports.insert(
                        id,
                        request,
                        StoredFile.of(attached),
                        State.DRAFT,
                        by.person(),
                        journal.now());
                yield Outcome.done(id);
            }
        };
    }

    /** The beginning of a draft's file, read as the request says. */
    @Transactional(readOnly = true)
    public Outcome<Preview> preview(ImportView draft, ImportRequest request) throws IOException {
        Path copy = java.nio.file.Files.createTempFile("anteprima", null);
        try {
            copyTo(draft, copy);
            return Previews.of(copy, request);
        } finally {
            java.nio.file.Files.deleteIfExists(copy);
        }
    }

    /** Keeps how a draft's file is to be read; false when it was no longer a draft. */
    public boolean describe(ImportId id, ImportRequest request) {
        return imports.describe(id, request, journal.now());
    }

    /** Starts reading a draft in the background; false when it was no longer a draft. */
    public boolean start(ImportId id, ImportRequest request) {
        JobRunId run = jobs.enqueue(ImportJob.NAME, id.toString());
        return imports.confirm(id, request, run, journal.now());
    }

    /** Takes a step of an import that is there; told as an act. */
    public Outcome<ImportId> step(ImportId id, ImportStep step, Acting by) {
        Optional<ImportView> found = imports.byId(id);
        if (found.isEmpty()) {
            return Outcome.refused(ImportRefusal.NOT_FOUND);
        }
        ImportView view = found.get();
        if (step == ImportStep.RETRY && view.fileId() == null) {
            return Outcome.refused(ImportRefusal.FILE_ELSEWHERE);
        }
        if (!view.steps().contains(step) || !taken(view, step)) {
            return Outcome.refused(ImportRefusal.STEP_OVERTAKEN);
        }
        journal.tell(by, MessageKey.of("intake.import-", step), "import:" + id);
        return Outcome.done(id);
    }

    private boolean taken(ImportView view, ImportStep step) {
        Optional<State> after = ImportLifecycle.after(step);
        if (after.isEmpty()) {
            boolean gone = imports.delete(view.id());
            files.detachAll(FILES, view.id().value());
            return gone;
        }
        boolean moved = imports.move(view.id(), view.state(), after.get(), null, journal.now());
        if (moved && step == ImportStep.RETRY) {
            imports.hand(view.id(), jobs.enqueue(ImportJob.NAME, view.id().toString()));
        }
        return moved;
    }

    /** A reading of a file that stays where it is: the one that was cut short, else a new one. */
    public ImportId startHere(Path file, ImportRequest request) throws IOException {
        StoredFile described = StoredFile.describe(file, fileName(file));
        Optional<ImportView> interrupted = imports.interrupted(request, described.sha256());
        if (interrupted.isPresent()) {
            ImportId id = interrupted.get().id();
            imports.move(id, State.FAILED, State.RUNNING, null, journal.now());
            return id;
        }
        ImportId id = ImportId.next();
        imports.insert(id, request, described, State.RUNNING, null, journal.now());
        return id;
    }

    private static String fileName(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    /** Writes a kept file out. */
    @Transactional(readOnly = true)
    public void copyTo(ImportView view, Path target) throws IOException {
        FileId file = view.fileId();
        if (file == null) {
            throw new IllegalStateException("import " + view.id() + " keeps no file");
        }
        try (InputStream content = files.open(file)) {
            java.nio.file.Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The file that was uploaded; none when it was read where it was. */
    @Transactional(readOnly = true)
    public List<FileView> file(ImportView view) {
        return files.attached(FileHolder.of(FILES, view.id().value()));
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

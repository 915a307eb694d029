package org.costellazioni.intake.running;

import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.Imports;
import org.costellazioni.jobs.JobProgress;
import org.costellazioni.jobs.JobWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads an uploaded file in the background. */
@Component
public class ImportJob implements JobWork {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);

    public static final String NAME = "intake.read";

    private final Imports imports;
    private final ImportRun run;
    private final ImportCompletion aftermath;
    private final Failures failures;

    ImportJob(Imports imports, ImportRun run, ImportCompletion aftermath, Failures failures) {
        this.imports = imports;
        this.run = run;
        this.aftermath = aftermath;
        this.failures = failures;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Whoever asks again after a failure goes on, too; an import that is gone or over is left. */
    @Override
    public void run(JobProgress progress, String input) throws IOException {
        ImportId id = ImportId.parse(input).orElseThrow();
        Optional<ImportView> view = failures.goOn(id);
        if (view.isEmpty()) {
            return;
        }
        try {
            read(progress, view.get());
        } catch (Checkpoints.Overtaken other) {
            LOG.info("{}", other.getMessage());
        } catch (IOException | RuntimeException failure) {
            failures.keep(id, failure);
            throw failure;
        }
    }

    private void read(JobProgress progress, ImportView view) throws IOException {
        Path copy = Files.createTempFile("importazione", null);
        try {
            imports.copyTo(view, copy);
            aftermath.of(run.run(
                    view.id(),
                    copy,
                    now -> progress.report(now.tally().rows(), now.expectedRows())));
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}

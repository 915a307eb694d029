package org.costellazioni.intake.running;

import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.Imports;
import org.costellazioni.jobs.JobProgress;
import org.costellazioni.jobs.JobWork;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads an uploaded file in the background. */
@Component
public class ImportJob implements JobWork {

    public static final String NAME = "intake.read";

    private final Imports imports;
    private final ImportRun run;
    private final ImportCompletion aftermath;

    ImportJob(Imports imports, ImportRun run, ImportCompletion aftermath) {
        this.imports = imports;
        this.run = run;
        this.aftermath = aftermath;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(JobProgress progress, String input) throws IOException {
        ImportId id = ImportId.parse(input).orElseThrow();
        ImportView view = imports.one(id).orElseThrow();
        Path copy = Files.createTempFile("importazione", null);
        try {
            imports.copyTo(view, copy);
            aftermath.of(run.run(
                    id, copy, now -> progress.report(now.tally().rows(), now.expectedRows())));
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}

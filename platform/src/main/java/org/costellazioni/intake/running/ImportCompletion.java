package org.costellazioni.intake.running;

import org.costellazioni.database.Journal;
import org.costellazioni.intake.ImportKind;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.Tally;
import org.costellazioni.jobs.Jobs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Map;

/** What follows an import: an act for the record, and the search for likely twins. */
@Component
public class ImportCompletion {

    private final Jobs jobs;
    private final Journal journal;

    ImportCompletion(Jobs jobs, Journal journal) {
        this.jobs = jobs;
        this.journal = journal;
    }

    /** Answers the import it was given. */
    @Transactional
    public ImportView of(ImportView done) {
        if (done.state() == ImportView.State.CANCELLED) {
            return done;
        }
        Tally tally = done.tally();
        journal.tell(
                done.by(),
                "intake.file-read",
                "import:" + done.id(),
                Map.of(
                        "kind", done.request().kind().code(),
                        "accepted", Integer.toString(tally.accepted()),
                        "updated", Integer.toString(tally.updated()),
                        "rejected", Integer.toString(tally.rejected())));
        if (done.request().kind() == ImportKind.ACTORS && tally.accepted() + tally.updated() > 0) {
            jobs.enqueue(TwinSearch.NAME, "");
        }
        return done;
    }
}

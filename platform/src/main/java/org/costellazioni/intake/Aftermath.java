package org.costellazioni.intake;

import org.costellazioni.database.TerritoryScope;
import org.costellazioni.jobs.Jobs;
import org.costellazioni.kernel.Act;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Map;

/** What follows an import: an act for the record, and the search for likely twins. */
@Component
public class Aftermath {

    private final Jobs jobs;
    private final ApplicationEventPublisher events;

    Aftermath(Jobs jobs, ApplicationEventPublisher events) {
        this.jobs = jobs;
        this.events = events;
    }

    /** Answers the import it was given. */
    @Transactional
    public ImportView of(ImportView done) {
        Tally tally = done.tally();
        events.publishEvent(new Act(
                TerritoryScope.required(),
                done.by(),
                "intake.file-read",
                "import:" + done.id(),
                Map.of(
                        "kind", done.request().kind().code(),
                        "accepted", Integer.toString(tally.accepted()),
                        "updated", Integer.toString(tally.updated()),
                        "rejected", Integer.toString(tally.rejected()))));
        if (done.request().kind() == ImportKind.ACTORS && tally.accepted() + tally.updated() > 0) {
            jobs.enqueue(TwinSearch.NAME, "");
        }
        return done;
    }
}

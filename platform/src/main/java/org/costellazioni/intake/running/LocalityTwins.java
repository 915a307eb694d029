package org.costellazioni.intake.running;

import org.costellazioni.jobs.Jobs;
import org.costellazioni.registry.twins.LocalityKept;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever stood in two places may stand in one now: likely twins are looked for again. */
@Component
class LocalityTwins {

    private final Jobs jobs;

    LocalityTwins(Jobs jobs) {
        this.jobs = jobs;
    }

    @EventListener
    void follow(LocalityKept kept) {
        jobs.enqueue(TwinSearch.NAME, "");
    }
}

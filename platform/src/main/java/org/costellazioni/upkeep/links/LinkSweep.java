package org.costellazioni.upkeep.links;

import org.costellazioni.jobs.RecurringWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;

/** Forgets links that have ended, and what they carried. */
@Component
class LinkSweep implements RecurringWork {

    private final LinkRows rows;
    private final Clock clock;

    LinkSweep(LinkRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "upkeep.link-sweep";
    }

    @Override
    @Transactional
    public void run() {
        rows.deleteExpired(clock.instant());
    }
}

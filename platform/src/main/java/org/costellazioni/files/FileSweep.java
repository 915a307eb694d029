package org.costellazioni.files;

import org.costellazioni.files.store.Contents;
import org.costellazioni.files.store.References;
import org.costellazioni.jobs.RecurringWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Removes what nobody has referred to for a week: files that were detached, uploads that no form kept. */
@Component
class FileSweep implements RecurringWork {

    private static final Duration KEPT = Duration.ofDays(7);

    /** A content may have five hundred pieces. */
    private static final int MOST_IN_A_ROUND = 200;

    private final References references;
    private final Contents contents;
    private final Clock clock;

    FileSweep(References references, Contents contents, Clock clock) {
        this.references = references;
        this.contents = contents;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "files.sweep";
    }

    @Override
    @Transactional
    public void run() {
        Instant weekAgo = clock.instant().minus(KEPT);
        references.forgetWaiting(weekAgo);
        contents.removeUnused(weekAgo, MOST_IN_A_ROUND);
    }
}

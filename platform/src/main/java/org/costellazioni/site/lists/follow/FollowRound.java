package org.costellazioni.site.lists.follow;

import org.costellazioni.jobs.RecurringWork;
import org.costellazioni.site.lists.SavedFilter;
import org.costellazioni.site.lists.SavedFilters;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Writes the letters that are due, each in one transaction with the note that it was written: after a
 * crash between the two neither is there, and the next round writes it once.
 */
@Component
class FollowRound implements RecurringWork {

    private static final Logger LOG = LoggerFactory.getLogger(FollowRound.class);
    private static final int MOST = 500;

    private final SavedFilters filters;
    private final Follows follows;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FollowRound(
            SavedFilters filters,
            Follows follows,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.filters = filters;
        this.follows = follows;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "site.follows";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        for (int i = 0; i < MOST && one(); i++) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }

    /** Whether there was one that is due. One that fails does not keep the others from theirs. */
    private boolean one() {
        Instant now = clock.instant();
        AtomicReference<@Nullable SavedFilter> claimed = new AtomicReference<>();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                Optional<SavedFilter> due = filters.due(now);
                claimed.set(due.orElse(null));
                due.ifPresent(followed -> follows.tell(followed, now));
                return due.isPresent();
            }));
        } catch (RuntimeException failure) {
            SavedFilter followed = claimed.get();
            if (followed == null) {
                throw failure;
            }
            // The exception's text may hold what somebody asked: only its kind is logged.
            LOG.error(
                    "the letter about filter {} is put off: {}",
                    followed.id(),
                    failure.getClass().getName());
            transaction.executeWithoutResult(status -> follows.putOff(followed, now));
            return true;
        }
    }
}

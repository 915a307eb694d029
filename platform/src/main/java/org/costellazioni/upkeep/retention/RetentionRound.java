package org.costellazioni.upkeep.retention;

import org.costellazioni.database.Journal;
import org.costellazioni.jobs.RecurringWork;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.PersonalData;
import org.costellazioni.kernel.PersonalData.End;
import org.costellazioni.kernel.PersonalData.Term;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * Lets go of data whose time is over, module by module; one that fails does not keep the others. A day of
 * grace makes the end of a period certain wherever its beginning was counted from.
 */
@Component
class RetentionRound implements RecurringWork {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionRound.class);
    private static final int MOST = 500;

    private final KeptData kept;
    private final ExpiredRows rows;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RetentionRound(
            KeptData kept,
            ExpiredRows rows,
            Journal journal,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.kept = kept;
        this.rows = rows;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "upkeep.retention";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        for (PersonalData data : kept.all()) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            clear(data);
        }
    }

    private void clear(PersonalData data) {
        Term term = data.term();
        if (term == null || term.end() instanceof End.Unasked) {
            return;
        }
        LocalDate last = LocalDate.now(clock).minus(term.period()).minusDays(1);
        Instant before = last.atStartOfDay(clock.getZone()).toInstant();
        try {
            int gone = MOST;
            while (gone == MOST && !Thread.currentThread().isInterrupted()) {
                Integer some = transaction.execute(status -> clear(data, term.end(), before));
                gone = some == null ? 0 : some;
            }
        } catch (RuntimeException failure) {
            LOG.error("{} is kept longer than it may be", data.key(), failure);
        }
    }

    private int clear(PersonalData data, End end, Instant before) {
        String table = data.tables().getFirst().name();
        int gone = switch (end) {
            case End.Deletion(String since) -> rows.delete(table, since, before, MOST);
            case End.Emptying emptying ->
                rows.empty(table, emptying.columns(), emptying.since(), before, MOST);
            case End.Clearance(PersonalData.Clearing clearing) -> clearing.clear(before, MOST);
            case End.Unasked unasked -> 0;
        };
        if (gone > 0) {
            journal.tell(
                    Acting.MACHINE,
                    "upkeep.data-cleared",
                    "personal-data:" + data.key(),
                    Map.of("things", String.valueOf(gone)));
        }
        return gone;
    }
}

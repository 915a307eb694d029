package org.costellazioni.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.costellazioni.database.TerritoryScope;
import org.costellazioni.kernel.TerritoryDirectory;
import org.costellazioni.kernel.TerritoryId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns {@link RecurringWork} into the scheduler's recurring task, visiting every territory. */
final class RecurringRounds {

    private static final Logger LOG = LoggerFactory.getLogger(RecurringRounds.class);

    private RecurringRounds() {}

    static RecurringTask<Void> task(RecurringWork work, TerritoryDirectory territories) {
        return Tasks.recurring(work.name(), FixedDelay.of(work.pause()))
                .execute((instance, context) -> round(work, territories));
    }

    /** One territory's failure does not keep the others from their round; a stop does. */
    static void round(RecurringWork work, TerritoryDirectory territories) {
        if (!work.eachTerritory()) {
            work.run();
            return;
        }
        for (TerritoryId territory : territories.all()) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            try {
                TerritoryScope.run(territory, work::run);
            } catch (RuntimeException failure) {
                LOG.error("{} failed in territory {}", work.name(), territory, failure);
            }
        }
    }
}

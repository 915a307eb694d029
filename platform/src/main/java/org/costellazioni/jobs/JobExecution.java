package org.costellazioni.jobs;

import org.costellazioni.database.TerritoryScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Runs a ticket's work inside its territory and keeps its row true. */
@Component
class JobExecution {

    private static final Logger LOG = LoggerFactory.getLogger(JobExecution.class);

    private final List<JobWork> works;
    private final JobRuns runs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    JobExecution(
            @Lazy List<JobWork> works,
            JobRuns runs,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.works = works;
        this.runs = runs;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Whether the ticket is finished with; when not, it is to be tried again. */
    boolean execute(JobTicket ticket) {
        return TerritoryScope.in(ticket.territory(), () -> attempt(ticket.run()));
    }

    private boolean attempt(JobRunId id) {
        Optional<JobView> run = Optional.ofNullable(transaction.execute(status -> runs.begin(id)))
                .flatMap(found -> found);
        if (run.isEmpty()) {
            return true;
        }
        Optional<JobWork> work = work(run.get().job());
        if (work.isEmpty()) {
            LOG.error("no module offers the job {}", run.get().job());
            return finish(id, JobView.State.FAILED);
        }
        return attempt(run.get(), work.get());
    }

    /** Looked for when it is needed: work may itself ask for more work. */
    private Optional<JobWork> work(String name) {
        return works.stream().filter(work -> work.name().equals(name)).findFirst();
    }

    private boolean attempt(JobView run, JobWork work) {
        try {
            work.run((done, total) -> report(run.id(), done, total), run.input());
            return finish(run.id(), JobView.State.DONE);
        } catch (Exception failure) {
            LOG.error(
                    "job {} {} failed at attempt {}", run.job(), run.id(), run.attempts(), failure);
            return run.attempts() >= Jobs.MOST_ATTEMPTS && finish(run.id(), JobView.State.FAILED);
        }
    }

    private void report(JobRunId id, long done, long total) {
        transaction.executeWithoutResult(status -> runs.report(id, done, total));
    }

    private boolean finish(JobRunId id, JobView.State state) {
        transaction.executeWithoutResult(status -> runs.finish(id, state, clock.instant()));
        return true;
    }
}

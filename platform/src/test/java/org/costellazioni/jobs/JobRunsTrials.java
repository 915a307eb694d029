package org.costellazioni.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/** Runs of jobs with two territories. */
class JobRunsTrials implements RepositoryTrials {

    private static final String JOB = "jobs.trial";

    private final JobRuns runs;
    private final TransactionTemplate transaction;

    JobRunsTrials(JobRuns runs, TransactionTemplate transaction) {
        this.runs = runs;
        this.transaction = transaction;
    }

    @Override
    public Class<?> repository() {
        return JobRuns.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "insert",
                        untouchedBy(
                                id -> runs.insert(JobRunId.next(), JOB, "theirs", Instant.EPOCH)),
                "begin", untouchedBy(id -> assertThat(runs.begin(id)).isEmpty()),
                "report", untouchedBy(id -> runs.report(id, 5, 10)),
                "finish", untouchedBy(id -> runs.finish(id, JobView.State.DONE, Instant.EPOCH)),
                "byId", untouchedBy(id -> assertThat(runs.byId(id)).isEmpty()),
                "latest", untouchedBy(id -> assertThat(runs.latest(JOB, 10)).isEmpty()));
    }

    /** Whatever the other territory does with the run's id, the run stays as it was. */
    private Trial untouchedBy(Consumer<JobRunId> deed) {
        return (mine, theirs) -> {
            JobRunId id = JobRunId.next();
            in(mine, () -> runs.insert(id, JOB, "mine", Instant.EPOCH));
            in(theirs, () -> deed.accept(id));
            in(mine, () -> {
                JobView run = runs.byId(id).orElseThrow();
                assertThat(run.state()).isEqualTo(JobView.State.WAITING);
                assertThat(run.total()).isZero();
                assertThat(runs.latest(JOB, 10)).containsExactly(run);
            });
        };
    }

    private void in(TestTerritory territory, Runnable work) {
        territory.run(() -> transaction.executeWithoutResult(status -> work.run()));
    }
}

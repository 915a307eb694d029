package org.costellazioni.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;

import org.costellazioni.database.TerritoryScope;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Asks for work and tells how it goes. */
@Component
@Transactional
public class Jobs {

    /** A job that failed this often is given up and shown as failed. */
    public static final int MOST_ATTEMPTS = 5;

    private final JobRuns runs;
    private final SchedulerClient scheduler;
    private final Clock clock;

    Jobs(JobRuns runs, @Qualifier("jobsClient") SchedulerClient scheduler, Clock clock) {
        this.runs = runs;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * Asks for work in the territory at hand. It starts after the caller's transaction has committed,
     * on whichever node is free.
     *
     * @param job name of a {@link JobWork}
     * @param input anything the work needs, as text
     * @throws IllegalStateException when no territory is bound
     */
    public JobRunId enqueue(String job, String input) {
        JobRunId id = JobRunId.next();
        JobTicket ticket = new JobTicket(TerritoryScope.required(), id);
        runs.insert(id, job, input, clock.instant());
        scheduler.scheduleIfNotExists(
                JobsConfiguration.JOB
                        .instance(id.toString())
                        .data(ticket.text())
                        .build(),
                clock.instant());
        return id;
    }

    /** The run; empty when the territory at hand has none of this id. */
    @Transactional(readOnly = true)
    public Optional<JobView> run(JobRunId id) {
        return runs.byId(id);
    }

    /** The latest runs of one kind of work, newest first. */
    @Transactional(readOnly = true)
    public List<JobView> latest(String job, int most) {
        return runs.latest(job, most);
    }
}

package org.costellazioni.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.costellazioni.kernel.TerritoryDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

/** The scheduler with its one kind of job, and a client that takes part in the caller's transaction. */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

    static final TaskDescriptor<String> JOB = TaskDescriptor.of("jobs.run", String.class);

    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final Duration RETRY_PAUSE = Duration.ofSeconds(20);
    private static final Duration SHUTDOWN_WAIT = Duration.ofSeconds(1);
    private static final int THREADS = 2;

    @Bean
    CustomTask<String> jobsTask(JobExecution execution) {
        return Tasks.custom(JOB)
                .onDeadExecutionRevive()
                .execute((instance, context) -> execution.execute(
                                JobTicket.parse(instance.getData()))
                        ? new CompletionHandler.OnCompleteRemove<>()
                        : new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(RETRY_PAUSE)));
    }

    /** Works also where the scheduler itself does not run: on the command line. */
    @Bean
    SchedulerClient jobsClient(DataSource dataSource, CustomTask<String> jobsTask) {
        return SchedulerClient.Builder.create(
                        new TransactionAwareDataSourceProxy(dataSource), jobsTask)
                .build();
    }

    /**
     * Without rounds ({@code costellazioni.jobs.rounds=false}) a node does only what is asked for.
     * Stops before the pool does; work under way is cut off and goes on at the next start.
     */
    @Bean
    @ConditionalOnProperty(name = "costellazioni.jobs.enabled", matchIfMissing = true)
    SchedulerRun jobsScheduler(
            DataSource dataSource,
            CustomTask<String> jobsTask,
            List<RecurringWork> recurring,
            TerritoryDirectory territories,
            @Value("${costellazioni.jobs.rounds:true}") boolean comeRound) {
        List<RecurringTask<Void>> rounds = comeRound
                ? recurring.stream()
                        .map(work -> RecurringRounds.task(work, territories))
                        .toList()
                : List.of();
        Scheduler scheduler = Scheduler.create(dataSource, List.<Task<?>>of(jobsTask))
                .startTasks(rounds)
                .threads(THREADS)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .shutdownMaxWait(SHUTDOWN_WAIT)
                .build();
        return new SchedulerRun(scheduler);
    }
}

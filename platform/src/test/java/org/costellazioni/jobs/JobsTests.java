package org.costellazioni.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.database.TerritoryScope;
import org.costellazioni.kernel.TerritoryId;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@PlatformTest
class JobsTests {

    @Autowired
    private Territories territories;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobRuns runs;

    @Autowired
    private Clock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TransactionTemplate transaction;

    private TestTerritory territory;

    /** Work of the test: it notes where it ran and does what the test asks. */
    private static final class Noted implements JobWork {
        private final List<TerritoryId> where = new ArrayList<>();
        private int failures;

        @Override
        public String name() {
            return "jobs.noted";
        }

        @Override
        public void run(JobProgress progress, String input) {
            where.add(TerritoryScope.required());
            progress.report(3, 4);
            if (failures-- > 0) {
                throw new IllegalStateException("not yet");
            }
        }
    }

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
    }

    @Test
    void asksForWorkOnlyInsideATerritory() {
        assertThatThrownBy(() -> jobs.enqueue("jobs.noted", ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no territory");
    }

    @Test
    void aJobOfAFailedChangeIsNeverAskedFor() {
        assertThatThrownBy(() -> territory.run(() -> transaction.executeWithoutResult(status -> {
                    jobs.enqueue("jobs.noted", "");
                    throw new IllegalStateException("undone");
                })))
                .hasMessage("undone");
        assertThat(latest()).isEmpty();
    }

    @Test
    void runsTheWorkInItsTerritoryAndKeepsItsProgress() {
        Noted work = new Noted();
        JobRunId id = asked("jobs.noted");
        assertThat(execution(work).execute(new JobTicket(territory.id(), id))).isTrue();
        assertThat(work.where).containsExactly(territory.id());
        JobView run = seen(id);
        assertThat(run.state()).isEqualTo(JobView.State.DONE);
        assertThat(run.done()).isEqualTo(3);
        assertThat(run.percent()).isEqualTo(100);
        assertThat(run.finishedAt()).isNotNull();
    }

    @Test
    void aFinishedJobIsNotRunTwice() {
        Noted work = new Noted();
        JobTicket ticket = new JobTicket(territory.id(), asked("jobs.noted"));
        execution(work).execute(ticket);
        assertThat(execution(work).execute(ticket)).isTrue();
        assertThat(work.where).hasSize(1);
    }

    @Test
    void failingWorkIsTriedAgainAndThenGivenUp() {
        Noted work = new Noted();
        work.failures = 100;
        JobTicket ticket = new JobTicket(territory.id(), asked("jobs.noted"));
        JobExecution execution = execution(work);
        for (int attempt = 1; attempt < Jobs.MOST_ATTEMPTS; attempt++) {
            assertThat(execution.execute(ticket)).isFalse();
            assertThat(seen(ticket.run()).percent()).isEqualTo(75);
        }
        assertThat(execution.execute(ticket)).isTrue();
        assertThat(seen(ticket.run()).state()).isEqualTo(JobView.State.FAILED);
    }

    @Test
    void workThatNobodyOffersFails() {
        JobTicket ticket = new JobTicket(territory.id(), asked("jobs.unknown"));
        assertThat(execution(new Noted()).execute(ticket)).isTrue();
        assertThat(seen(ticket.run()).state()).isEqualTo(JobView.State.FAILED);
    }

    @Test
    void aTicketReadsBackAsItWasWritten() {
        JobTicket ticket = new JobTicket(TerritoryId.next(), JobRunId.next());
        assertThat(JobTicket.parse(ticket.text())).isEqualTo(ticket);
    }

    @Test
    void oneTerritorysFailedRoundDoesNotKeepTheOthersFromTheirs() {
        TerritoryId first = TerritoryId.next();
        TerritoryId second = TerritoryId.next();
        List<TerritoryId> visited = new ArrayList<>();
        RecurringRounds.round(
                new RecurringWork() {
                    @Override
                    public String name() {
                        return "jobs.round";
                    }

                    @Override
                    public java.time.Duration pause() {
                        return java.time.Duration.ofDays(1);
                    }

                    @Override
                    public void run() {
                        visited.add(TerritoryScope.required());
                        if (visited.size() == 1) {
                            throw new IllegalStateException("first");
                        }
                    }
                },
                () -> List.of(first, second));
        assertThat(visited).containsExactly(first, second);
    }

    private JobExecution execution(JobWork work) {
        return new JobExecution(List.of(work), runs, transactions, clock);
    }

    /** A run in the table alone, so that the scheduler does not take it before the test does. */
    private JobRunId asked(String job) {
        JobRunId id = JobRunId.next();
        territory.run(() ->
                transaction.executeWithoutResult(s -> runs.insert(id, job, "", clock.instant())));
        return id;
    }

    private JobView seen(JobRunId id) {
        Optional<JobView> run = territory.in(() -> jobs.run(id));
        return run.orElseThrow();
    }

    private List<JobView> latest() {
        return territory.in(() -> jobs.latest("jobs.noted", 10));
    }
}

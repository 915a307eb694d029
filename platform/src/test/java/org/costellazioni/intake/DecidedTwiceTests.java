package org.costellazioni.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.intake.rules.RowState;
import org.costellazioni.intake.running.ImportSums;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.registry.Actors;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/** Two people decide about one row at the same time: one does, the other is told. */
@PlatformTest
class DecidedTwiceTests {

    @Autowired
    private Territories territories;

    @Autowired
    private TestQueue queue;

    @Autowired
    private Undecided undecided;

    @Autowired
    private Imports imports;

    @Autowired
    private Actors actors;

    @Autowired
    private ImportSums sums;

    private TestTerritory territory;
    private UndecidedRow row;

    @BeforeEach
    void aRowWaits() {
        territory = TestTerritory.make(territories);
        queue.read(territory, "denominazione;comune\nAmici della Lanterna APS;Mira\n");
        queue.read(territory, "denominazione;email\nAmici della Lanterna;a@example.org\n");
        row = territory.in(() -> undecided.waiting(1).getFirst());
    }

    @RepeatedTest(3)
    void ofTwoWhoMakeItSomebodyNewOneDoes() throws Exception {
        assertThat(together(this::becomesNew, this::becomesNew))
                .containsExactlyInAnyOrder(true, false);
        assertThat(territory.in(() -> undecided.count())).isZero();
        assertThat(territory.in(() -> actors.search("", 9))).hasSize(2);
        assertThat(told()).isEqualTo(1);
        assertThat(sums()).containsEntry(RowState.NEW, 1L);
    }

    @RepeatedTest(3)
    void ofOneWhoMakesItNewAndOneWhoLeavesItOneDoes() throws Exception {
        List<Boolean> done = together(
                this::becomesNew,
                () -> territory.in(() -> undecided.discard(row.id(), Acting.MACHINE)));
        assertThat(done).containsExactlyInAnyOrder(true, false);
        assertThat(territory.in(() -> undecided.count())).isZero();
        assertThat(territory.in(() -> actors.search("", 9))).hasSize(done.getFirst() ? 2 : 1);
        assertThat(told()).isEqualTo(done.getFirst() ? 1 : 0);
        assertThat(sums()).containsEntry(done.getFirst() ? RowState.NEW : RowState.LEFT_OUT, 1L);
    }

    /** Whether it did; the other is refused in words and not with an error. */
    private boolean becomesNew() {
        Outcome<ActorId> outcome = territory.in(() -> undecided.isNew(row.id(), Acting.MACHINE));
        if (outcome instanceof Outcome.Refused<ActorId> refused) {
            assertThat(refused.refusal()).isEqualTo(UndecidedRefusal.DECIDED_ALREADY);
        }
        return outcome instanceof Outcome.Done<ActorId>;
    }

    /** How many actors are there of the name that the row says. */
    private int told() {
        return territory.in(() -> actors.called(List.of(row.name()))
                .getOrDefault(row.name(), List.of())
                .size());
    }

    private Map<RowState, Long> sums() {
        ImportView view = territory.in(() -> imports.latest(1).getFirst());
        ImportSums.Sums now = territory.in(() -> sums.of(view));
        assertThat(now.rows()).as("the rows of the file").isEqualTo(view.tally().rows());
        return now.counts();
    }

    private static List<Boolean> together(BooleanSupplier one, BooleanSupplier other)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (BooleanSupplier attempt : List.of(one, other)) {
            attempts.add(() -> {
                start.await();
                return attempt.getAsBoolean();
            });
        }
        List<Boolean> answers = new ArrayList<>();
        try (ExecutorService two = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> answer : two.invokeAll(attempts)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}

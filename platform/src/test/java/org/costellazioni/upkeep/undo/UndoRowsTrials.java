package org.costellazioni.upkeep.undo;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.upkeep.TestTransactions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class UndoRowsTrials implements RepositoryTrials {

    private static final Instant NOON = Instant.parse("2036-03-01T11:00:00Z");
    private static final Instant END = NOON.plus(Duration.ofDays(7));
    private static final Thing THING = new Thing("upkeep.trial-done", UUID.randomUUID());

    private final UndoRows rows;
    private final TestTransactions transactions;

    UndoRowsTrials(UndoRows rows, TestTransactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    @Override
    public Class<?> repository() {
        return UndoRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "insert", this::anActIsOpenOnlyAtHomeAndInItsTime,
                "open", this::anActIsOpenOnlyAtHomeAndInItsTime,
                "find", this::anActIsOpenOnlyAtHomeAndInItsTime,
                "of", this::anActIsOpenOnlyAtHomeAndInItsTime,
                "lock", this::ofSeveralActsOnOneThingTheLatestIsOpen,
                "forgetName", this::aNameIsTakenOutOnlyAtHome,
                "undone", this::whatIsUndoneIsOpenNoLonger);
    }

    private Undoable act(TestTerritory territory) {
        return act(territory, NOON);
    }

    private Undoable act(TestTerritory territory, Instant at) {
        Undoable act = new Undoable(
                TimeOrderedIds.next(), THING, List.of("Il Cortile", "La Tela"), null, at, END);
        transactions.run(territory, () -> rows.insert(act));
        return act;
    }

    private List<Undoable> open(TestTerritory territory, Instant now) {
        return transactions.in(territory, () -> rows.open(now, 10));
    }

    private void anActIsOpenOnlyAtHomeAndInItsTime(TestTerritory mine, TestTerritory theirs) {
        Undoable act = act(mine);
        assertThat(open(mine, NOON)).containsExactly(act);
        assertThat(open(mine, END)).isEmpty();
        assertThat(open(theirs, NOON)).isEmpty();
        assertThat(transactions.in(mine, () -> rows.of(THING, NOON))).contains(act);
        assertThat(transactions.in(theirs, () -> rows.of(THING, NOON))).isEmpty();
        assertThat(transactions.in(mine, () -> rows.find(act.id(), NOON))).contains(act);
        assertThat(transactions.in(theirs, () -> rows.find(act.id(), NOON))).isEmpty();
        assertThat(transactions.in(mine, () -> rows.of(THING, NOON))).contains(act);
        assertThat(transactions.in(theirs, () -> rows.of(THING, NOON))).isEmpty();
    }

    private void ofSeveralActsOnOneThingTheLatestIsOpen(TestTerritory mine, TestTerritory theirs) {
        Undoable first = act(mine, NOON.minusSeconds(1));
        Undoable second = act(mine);
        Undoable other = act(theirs);
        transactions.run(theirs, () -> rows.lock(first.id()));
        assertThat(open(mine, NOON)).containsExactly(second);
        assertThat(open(theirs, NOON)).containsExactly(other);
    }

    private void aNameIsTakenOutOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        act(mine);
        act(theirs);
        assertThat(transactions.in(mine, () -> rows.forgetName("La Tela"))).isEqualTo(1);
        assertThat(open(mine, NOON).getFirst().arguments())
                .containsExactly("Il Cortile", "[omissis]");
        assertThat(open(theirs, NOON).getFirst().arguments()).contains("La Tela");
    }

    private void whatIsUndoneIsOpenNoLonger(TestTerritory mine, TestTerritory theirs) {
        Undoable mineToo = act(mine);
        Undoable act = act(theirs);
        transactions.run(theirs, () -> rows.undone(act.id(), "Era giusto", null, NOON));
        assertThat(open(theirs, NOON)).isEmpty();
        assertThat(open(mine, NOON)).containsExactly(mineToo);
    }
}

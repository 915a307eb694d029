package org.costellazioni.upkeep.undo;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.upkeep.TestTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rows of a table that the module has anyway are changed, made and removed, and put back. */
class MovedRowsTrials implements RepositoryTrials {

    private static final Instant NOON = Instant.parse("2036-03-01T11:00:00Z");
    private static final Instant END = NOON.plus(Duration.ofDays(7));
    private static final String TABLE = "upkeep_undoable_acts";
    private static final String CHANGED =
            "update upkeep_undoable_acts set arguments = array['Altro'] where id = :id";

    private final MovedRows moved;
    private final UndoRows rows;
    private final TestTransactions transactions;
    private final JdbcClient jdbc;

    MovedRowsTrials(
            MovedRows moved, UndoRows rows, TestTransactions transactions, JdbcClient jdbc) {
        this.moved = moved;
        this.rows = rows;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @Override
    public Class<?> repository() {
        return MovedRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "move", this::whatIsChangedMadeAndRemovedGoesBackOnlyAtHome,
                "rows", this::whatIsChangedMadeAndRemovedGoesBackOnlyAtHome,
                "putBack", this::whatWasChangedSinceStays,
                "forget", this::aRemovedRowIsForgottenOnlyAtHome);
    }

    private Undoable act(TestTerritory territory, String name) {
        Undoable act = new Undoable(
                TimeOrderedIds.next(),
                new Thing("upkeep.trial-done", UUID.randomUUID()),
                List.of(name),
                null,
                NOON,
                END);
        transactions.run(territory, () -> rows.insert(act));
        return act;
    }

    private int move(TestTerritory territory, UUID by, String statement, Undoable act) {
        return transactions.in(
                territory, () -> moved.move(by, TABLE, statement, Map.of("id", act.id())));
    }

    private List<Undoable> all(TestTerritory territory) {
        return transactions.in(territory, () -> rows.open(NOON, 10));
    }

    private void whatIsChangedMadeAndRemovedGoesBackOnlyAtHome(
            TestTerritory mine, TestTerritory theirs) {
        UUID by = UUID.randomUUID();
        Undoable changed = act(mine, "Il Cortile");
        Undoable removed = act(mine, "La Tela");
        List<Undoable> before = all(mine);
        assertThat(move(theirs, by, CHANGED, changed)).isZero();
        assertThat(move(mine, by, CHANGED, changed)).isEqualTo(1);
        assertThat(move(mine, by, CHANGED, changed)).as("nothing changes").isZero();
        assertThat(move(mine, by, """
                        insert into upkeep_undoable_acts
                          (id, thing_kind, thing_id, arguments, done_at, until)
                        select uuidv7(), thing_kind, uuidv7(), arguments, done_at, until
                        from upkeep_undoable_acts where id = :id
                        """, changed)).isEqualTo(1);
        assertThat(move(mine, by, "delete from upkeep_undoable_acts where id = :id", removed))
                .isEqualTo(1);
        assertThat(all(mine)).hasSize(2).doesNotContain(changed, removed);
        assertThat(transactions.in(theirs, () -> moved.rows(by))).isEmpty();
        assertThat(transactions.in(mine, () -> moved.rows(by)).get(TABLE))
                .hasSize(3)
                .anyMatch(row -> changed.id().toString().equals(row.get("id")));
        transactions.run(theirs, () -> moved.putBack(by));
        assertThat(all(mine)).doesNotContain(changed, removed);
        PutBack back = transactions.in(mine, () -> moved.putBack(by));
        assertThat(back.back().get(TABLE)).hasSize(3).isEqualTo(back.rows(TABLE));
        assertThat(back.told(TABLE, "a.key")).containsExactly(Reversal.Effect.of("a.key", 3));
        assertThat(all(mine)).isEqualTo(before);
        assertThat(transactions.in(mine, () -> moved.putBack(by)).moved())
                .as("it is forgotten then")
                .isEmpty();
    }

    private void whatWasChangedSinceStays(TestTerritory mine, TestTerritory theirs) {
        UUID by = UUID.randomUUID();
        Undoable act = act(mine, "Il Cortile");
        move(mine, by, CHANGED, act);
        String since = "update upkeep_undoable_acts set arguments = array['Dopo'] where id = :id";
        transactions.run(mine, () -> jdbc.sql(since).param("id", act.id()).update());
        assertThat(transactions.in(theirs, () -> moved.putBack(by)).moved()).isEmpty();
        PutBack back = transactions.in(mine, () -> moved.putBack(by));
        assertThat(back.told(TABLE, "a.key")).containsExactly(Reversal.Effect.of("a.key-stay", 1));
        assertThat(all(mine))
                .singleElement()
                .satisfies(one -> assertThat(one.arguments()).containsExactly("Dopo"));
    }

    private void aRemovedRowIsForgottenOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        UUID by = UUID.randomUUID();
        Undoable act = act(mine, "Il Cortile");
        String kind = act.thing().kind();
        move(mine, by, "delete from upkeep_undoable_acts where id = :id", act);
        assertThat(transactions.in(theirs, () -> moved.forget(TABLE, "thing_kind", kind)))
                .isZero();
        assertThat(transactions.in(mine, () -> moved.forget(TABLE, "thing_kind", kind)))
                .isEqualTo(1);
        transactions.run(mine, () -> moved.putBack(by));
        assertThat(all(mine)).isEmpty();
    }
}

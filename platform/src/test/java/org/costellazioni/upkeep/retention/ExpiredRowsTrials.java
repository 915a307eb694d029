package org.costellazioni.upkeep.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.upkeep.TestTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** On reports, which are emptied, and on ratings, which are deleted. */
class ExpiredRowsTrials implements RepositoryTrials {

    private static final Instant NOON = Instant.parse("2030-03-01T11:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(1);

    private final ExpiredRows rows;
    private final JdbcClient jdbc;
    private final TestTransactions transactions;

    ExpiredRowsTrials(ExpiredRows rows, JdbcClient jdbc, TestTransactions transactions) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public Class<?> repository() {
        return ExpiredRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "delete", this::eachTerritoryDeletesItsOwnALittleAtATime,
                "empty", this::eachTerritoryEmptiesItsOwnOnce);
    }

    private int delete(TestTerritory territory, Instant before, int most) {
        return transactions.in(
                territory, () -> rows.delete("office_ratings", "rated_at", before, most));
    }

    private void eachTerritoryDeletesItsOwnALittleAtATime(
            TestTerritory mine, TestTerritory theirs) {
        for (int i = 0; i < 3; i++) {
            transactions.run(mine, this::rate);
        }
        assertThat(delete(theirs, LATER, 10)).isZero();
        assertThat(delete(mine, NOON, 10)).isZero();
        assertThat(delete(mine, LATER, 2)).isEqualTo(2);
        assertThat(delete(mine, LATER, 2)).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rows.delete("office_ratings; drop", "rated_at", LATER, 1));
    }

    private void rate() {
        jdbc.sql("insert into office_ratings (id, page, stars, rated_at) values (:id, '/', 3, :at)")
                .param("id", TimeOrderedIds.next())
                .param("at", NOON)
                .update();
    }

    private int empty(TestTerritory territory) {
        return transactions.in(
                territory,
                () -> rows.empty("office_reports", List.of("email"), "answered_at", LATER, 10));
    }

    private void eachTerritoryEmptiesItsOwnOnce(TestTerritory mine, TestTerritory theirs) {
        transactions.run(mine, () -> report(NOON));
        transactions.run(mine, () -> report(null));
        assertThat(empty(theirs)).isZero();
        assertThat(empty(mine)).isEqualTo(1);
        assertThat(empty(mine)).as("it is empty already").isZero();
        assertThat(transactions.in(
                        mine,
                        () -> jdbc.sql(
                                        "select count(*) from office_reports where email is not null")
                                .query(Long.class)
                                .single()))
                .as("the one without an answer keeps its address")
                .isEqualTo(1);
    }

    private void report(@org.jspecify.annotations.Nullable Instant answered) {
        jdbc.sql("""
                        insert into office_reports
                          (id, kind, page, description, email, reported_at, answer_by, answered_at)
                        values (:id, 'content', '/', 'x', 'a@b.example', :at, :by, :answered)
                        """)
                .param("id", TimeOrderedIds.next())
                .param("at", NOON)
                .param("by", LocalDate.of(2030, 3, 31))
                .param("answered", answered)
                .update();
    }
}

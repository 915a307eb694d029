package org.costellazioni.site.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import org.costellazioni.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** Statements of lists on the real database: the rows are those that a filter in memory would leave. */
@PlatformTest
class ListRowsTests {

    private static final int THINGS = 200;

    /** A thing of the test, made of its number. */
    private record Thing(int id, String kind, int size, boolean open) {}

    private static final ListRows<Thing> ROWS = ListRows.of(
                    """
            select g as id, case g % 3 when 0 then 'a' when 1 then 'b' else 'è' end as kind,
              g * 7 % 31 as size, g % 5 = 0 as open
            from generate_series(1, 200) g
            where true
              and case g % 3 when 0 then 'a' when 1 then 'b' else 'è' end = :tipo --? tipo
              and g * 7 % 31 >= :dal --? dal
              and g * 7 % 31 <= :al --? al
              and g % 5 = 0 --? aperte
              and (g < :q --? q
                or g > 150) --? q
            """,
                    row -> new Thing(
                            row.number("id"),
                            row.text("kind"),
                            row.number("size"),
                            row.flag("open")))
            .ranked("vicine", "q", "abs(g - :q), g")
            .rising("misura", "size, g")
            .falling("ultime", "g desc");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void randomFiltersLeaveTheRowsThatFilteringInMemoryLeaves() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 120; i++) {
            Map<String, Object> values = randomValues(random);
            List<Thing> expected = expected(values);
            int page = random.nextInt(1, 40);
            int skip = random.nextInt(0, 60);
            transaction.executeWithoutResult(status -> {
                assertThat(ROWS.count(jdbc, values, 1_000))
                        .as("seed %s, %s", seed, values)
                        .isEqualTo(expected.size());
                assertThat(ROWS.page(jdbc, values, "misura", page, skip))
                        .as("seed %s, %s", seed, values)
                        .isEqualTo(expected.stream().skip(skip).limit(page).toList());
                List<Thing> all = new ArrayList<>();
                ROWS.each(jdbc, values, "misura", all::add);
                assertThat(all).as("seed %s, %s", seed, values).isEqualTo(expected);
            });
        }
    }

    private static Map<String, Object> randomValues(Random random) {
        Map<String, Object> values = new HashMap<>();
        if (random.nextBoolean()) {
            values.put("tipo", List.of("a", "b", "è", "nessuno").get(random.nextInt(4)));
        }
        if (random.nextBoolean()) {
            values.put("dal", random.nextInt(31));
        }
        if (random.nextBoolean()) {
            values.put("al", random.nextInt(31));
        }
        if (random.nextBoolean()) {
            values.put("aperte", true);
        }
        if (random.nextBoolean()) {
            values.put("q", random.nextInt(THINGS));
        }
        return values;
    }

    private static List<Thing> expected(Map<String, Object> values) {
        List<Thing> things = new ArrayList<>();
        for (int i = 1; i <= THINGS; i++) {
            things.add(new Thing(i, List.of("a", "b", "è").get(i % 3), i * 7 % 31, i % 5 == 0));
        }
        return things.stream()
                .filter(asked(values, "tipo", thing -> thing.kind().equals(values.get("tipo"))))
                .filter(asked(
                        values,
                        "dal",
                        thing -> thing.size() >= (int) requireNonNull(values.get("dal"))))
                .filter(asked(
                        values,
                        "al",
                        thing -> thing.size() <= (int) requireNonNull(values.get("al"))))
                .filter(asked(values, "aperte", Thing::open))
                .filter(asked(
                        values,
                        "q",
                        thing -> thing.id() < (int) requireNonNull(values.get("q"))
                                || thing.id() > 150))
                .sorted(Comparator.comparing(Thing::size).thenComparing(Thing::id))
                .toList();
    }

    private static Predicate<Thing> asked(
            Map<String, Object> values, String name, Predicate<Thing> holds) {
        return thing -> !values.containsKey(name) || holds.test(thing);
    }

    @Test
    void theOrderIsTheOneAskedForElseTheOneThatFits() {
        assertThat(ids(Map.of(), null)).startsWith(31, 62, 93);
        assertThat(ids(Map.of(), "ultime")).startsWith(200, 199);
        assertThat(ids(Map.of(), "unknown; drop table")).startsWith(31, 62, 93);
        assertThat(ids(Map.of(), "vicine")).startsWith(31, 62, 93);
        assertThat(ids(Map.of("q", 100), null)).startsWith(99, 98);
        assertThat(ids(Map.of("q", 100), "ultime")).startsWith(200, 199);
    }

    private List<Integer> ids(
            Map<String, Object> values, @org.jspecify.annotations.Nullable String order) {
        return Objects.requireNonNull(
                        transaction.execute(status -> ROWS.page(jdbc, values, order, 5, 0)))
                .stream()
                .map(Thing::id)
                .toList();
    }

    @Test
    void anExportReadsSomeHundredRowsAtATime() {
        ListRows<Integer> failing = ListRows.of(
                        "select g, 1 / (900 - g) as x from generate_series(1, 100000) g",
                        row -> row.number("g"))
                .rising("g", "(select 1)");
        List<Integer> seen = new ArrayList<>();
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> failing.each(jdbc, Map.of(), null, seen::add)))
                .isInstanceOf(DataAccessException.class);
        // Rows before the one that fails were handed out: they did not wait for the whole answer.
        assertThat(seen.size()).isBetween(400, 899);
    }

    @Test
    void aCountStopsWhereItIsTold() {
        transaction.executeWithoutResult(
                status -> assertThat(ROWS.count(jdbc, Map.of(), 50)).isEqualTo(50));
    }

    @Test
    void aStatementCanBePreparedForAFilter() {
        ListRows<String> rows = ListRows.of(
                        "select current_setting('app.trial', true) as said where :q::text <> '' --? q",
                        row -> String.valueOf(row.textOrNull("said")))
                .rising("said", "1")
                .prepared("q", "select set_config('app.trial', 'prepared', true)");
        transaction.executeWithoutResult(
                status -> assertThat(rows.page(jdbc, Map.of("q", "x"), null, 1, 0))
                        .containsExactly("prepared"));
    }

    @Test
    void theStatementHoldsNothingThatIsNotAsked() {
        assertThat(ROWS.sql(Set.of("tipo"))).contains(":tipo").doesNotContain(":dal", ":q", "--?");
    }
}

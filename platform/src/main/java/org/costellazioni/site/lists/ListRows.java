package org.costellazioni.site.lists;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.Identifier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The rows of a list: one whole statement, what makes a thing of each row, and the orders in which the
 * rows may stand. Immutable; a constant of the class that holds the statement.
 *
 * <p>A line that ends in {@code --? name} stands only when there is a value of that name: a filter that
 * was asked for, or something that the list knows of its reader. Nothing else is ever added to the
 * statement but its order and its limits, and the same statement is counted, shown, exported and
 * followed. Three names belong to the kit: {@code ids} (the rows that were ticked), {@code since} and
 * {@code until} (what is new), the last two on the one line marked {@code --? since}.
 *
 * @param <R> what a row becomes
 */
public final class ListRows<R> {

    /** Name of the values of a line that keeps the ticked rows. */
    static final String IDS = "ids";

    /** Name of the first moment, left out itself, of what is new. */
    static final String SINCE = "since";

    /** Name of the last moment of what is new. */
    static final String UNTIL = "until";

    private static final String NEWS = "novita";

    /** Rows that travel together while a list is exported. */
    private static final int FETCHED = 500;

    private final OptionalLines lines;
    private final Row.Reading<R> reading;
    private final List<RowOrder> orders;
    private final Map<String, String> preparations;
    private final Map<String, Object> constants;

    private ListRows(
            OptionalLines lines,
            Row.Reading<R> reading,
            List<RowOrder> orders,
            Map<String, String> preparations,
            Map<String, Object> constants) {
        this.lines = lines;
        this.reading = reading;
        this.orders = List.copyOf(orders);
        this.preparations = Map.copyOf(preparations);
        this.constants = Map.copyOf(constants);
    }

    /** @param sql without order and limit */
    public static <R> ListRows<R> of(String sql, Row.Reading<R> reading) {
        return new ListRows<>(OptionalLines.of(sql), reading, List.of(), Map.of(), Map.of());
    }

    /**
     * An order that begins with the least: the first one declared is the usual one.
     *
     * @param name as addresses say it after {@code ordina=}
     * @param sql ends with something that no two rows share, or pages would not fit together
     */
    public ListRows<R> rising(String name, String sql) {
        return with(new RowOrder(name, sql, RowOrder.Direction.RISING, null));
    }

    /** An order that begins with the greatest, or the latest. */
    public ListRows<R> falling(String name, String sql) {
        return with(new RowOrder(name, sql, RowOrder.Direction.FALLING, null));
    }

    /** The usual order where a filter is asked for: how well the rows fit. */
    public ListRows<R> ranked(String name, String filter, String sql) {
        return with(new RowOrder(name, sql, RowOrder.Direction.RANKED, filter));
    }

    /** The order of what is new, the latest first; it stands where {@code --? since} does. */
    public ListRows<R> news(String sql) {
        return with(new RowOrder(NEWS, sql, RowOrder.Direction.FALLING, SINCE));
    }

    /** A statement for this transaction, run before the rows are read where a filter is asked for. */
    public ListRows<R> prepared(String filter, String sql) {
        Map<String, String> more = new HashMap<>(preparations);
        more.put(filter, sql);
        return new ListRows<>(lines, reading, orders, more, constants);
    }

    /** What the statement is always given under a name: a code that is written elsewhere, once. */
    public ListRows<R> given(String name, Object value) {
        Map<String, Object> more = new HashMap<>(constants);
        more.put(name, value);
        return new ListRows<>(lines, reading, orders, preparations, more);
    }

    private ListRows<R> with(RowOrder order) {
        List<RowOrder> more = new ArrayList<>(orders);
        more.add(order);
        return new ListRows<>(lines, reading, more, preparations, constants);
    }

    /** The statement when just these values are there. */
    public String sql(Set<String> present) {
        return lines.with(present);
    }

    /** Some of the rows. */
    public List<R> page(
            JdbcClient jdbc, Map<String, ?> values, @Nullable String order, int most, long skip) {
        prepare(jdbc, values.keySet());
        return jdbc.sql(ordered(values.keySet(), order) + limit(most, skip))
                .params(given(values))
                .query(Row.each(reading))
                .list();
    }

    /** How many rows there are, counted no further than {@code most}. */
    public int count(JdbcClient jdbc, Map<String, ?> values, int most) {
        prepare(jdbc, values.keySet());
        return jdbc.sql("select count(*) from (\n" + sql(values.keySet()) + limit(most, 0)
                        + ") as counted")
                .params(given(values))
                .query(Integer.class)
                .single();
    }

    /** Hands out every row, one after the other; never more than some hundred are in memory. */
    public void each(
            JdbcClient jdbc, Map<String, ?> values, @Nullable String order, Consumer<R> listener) {
        prepare(jdbc, values.keySet());
        jdbc.sql(ordered(values.keySet(), order))
                .params(given(values))
                .withFetchSize(FETCHED)
                .query(row -> {
                    listener.accept(Row.each(reading).mapRow(row, 0));
                });
    }

    /**
     * Numbers of our own stand in the statement as they are: where they came as values PostgreSQL would plan
     * anew for each page, since it takes a limit that it does not know for a tenth of all rows.
     */
    private static String limit(int most, long skip) {
        return "limit " + most + (skip == 0 ? "" : " offset " + skip);
    }

    Set<String> names() {
        return lines.names();
    }

    List<RowOrder> orders() {
        return orders;
    }

    /** The order of that name; where it is unknown, or means nothing here, the usual one. */
    RowOrder order(@Nullable String name, Set<String> present) {
        List<RowOrder> possible = orders.stream()
                .filter(order -> order.needs() == null || present.contains(order.needs()))
                .toList();
        return possible.stream()
                .filter(order -> order.name().equals(name))
                .findFirst()
                .or(() ->
                        possible.stream().filter(order -> order.needs() != null).findFirst())
                .orElse(possible.getFirst());
    }

    private String ordered(Set<String> present, @Nullable String order) {
        return sql(present) + "order by " + order(order, present).sql() + '\n';
    }

    private void prepare(JdbcClient jdbc, Set<String> present) {
        preparations.forEach((filter, sql) -> {
            if (present.contains(filter)) {
                jdbc.sql(sql).query().singleRow();
            }
        });
    }

    /** As the driver takes them: a statement with a fetch size passes by the house's own conversion. */
    private Map<String, Object> given(Map<String, ?> values) {
        Map<String, Object> given = new HashMap<>(constants);
        values.forEach((name, value) -> given.put(
                name,
                switch (value) {
                    case Identifier id -> id.value();
                    case Instant instant -> instant.atOffset(ZoneOffset.UTC);
                    case Enum<?> constant -> constant.name();
                    default -> value;
                }));
        return given;
    }
}

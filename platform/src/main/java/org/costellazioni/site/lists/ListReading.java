package org.costellazioni.site.lists;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs the statements of lists for the territory at hand. */
@Repository
class ListReading {

    /** Rows that are completed together while a list is exported. */
    private static final int TOGETHER = 200;

    private final JdbcClient jdbc;

    ListReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    <R> int count(Inquiry<R> inquiry, int most) {
        return inquiry.listing().rows().count(jdbc, inquiry.values(), most);
    }

    <R> List<R> page(Inquiry<R> inquiry, int most, long skip) {
        return completed(inquiry, inquiry.values(), most, skip);
    }

    /** Those of the rows with these identifiers that the reader may see, in the list's order. */
    <R> List<R> ticked(Inquiry<R> inquiry, Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return completed(
                inquiry,
                inquiry.valuesWith(Map.of(ListRows.IDS, ids.toArray(String[]::new))),
                ids.size(),
                0);
    }

    /** What came after a moment, up to another, the latest first. */
    <R> List<R> news(Inquiry<R> inquiry, Instant since, Instant until, int most) {
        Map<String, Object> values = between(inquiry, since, until);
        return inquiry.listing()
                .completed(
                        inquiry.listing().rows().page(jdbc, values, null, most, 0),
                        inquiry.viewpoint());
    }

    <R> int countNews(Inquiry<R> inquiry, Instant since, Instant until, int most) {
        return inquiry.listing().rows().count(jdbc, between(inquiry, since, until), most);
    }

    private static Map<String, Object> between(Inquiry<?> inquiry, Instant since, Instant until) {
        return inquiry.valuesWith(Map.of(ListRows.SINCE, since, ListRows.UNTIL, until));
    }

    private <R> List<R> completed(
            Inquiry<R> inquiry, Map<String, Object> values, int most, long skip) {
        List<R> rows =
                inquiry.listing().rows().page(jdbc, values, inquiry.asked().order(), most, skip);
        return inquiry.listing().completed(rows, inquiry.viewpoint());
    }

    /** Hands out all rows, some hundred of them in memory at a time. */
    <R> void each(Inquiry<R> inquiry, Consumer<R> listener) {
        List<R> together = new ArrayList<>(TOGETHER);
        inquiry.listing().rows().each(jdbc, inquiry.values(), inquiry.asked().order(), row -> {
            together.add(row);
            if (together.size() == TOGETHER) {
                inquiry.listing().completed(together, inquiry.viewpoint()).forEach(listener);
                together.clear();
            }
        });
        inquiry.listing().completed(together, inquiry.viewpoint()).forEach(listener);
    }
}

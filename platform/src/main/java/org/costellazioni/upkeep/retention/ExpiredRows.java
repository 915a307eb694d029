package org.costellazioni.upkeep.retention;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rows of any table of the territory at hand whose time is over. Names of tables and columns come from the
 * manifests, so from our own code; they are checked all the same, for they stand in the statement.
 */
@Repository
class ExpiredRows {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final JdbcClient jdbc;

    ExpiredRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Deletes at most so many rows; answers how many. */
    int delete(String table, String since, Instant before, int most) {
        return jdbc.sql("""
                        delete from %1$s where ctid = any(array(
                          select ctid from %1$s where %2$s < :before order by %2$s limit :most))
                        """.formatted(name(table), name(since)))
                .param("before", before)
                .param("most", most)
                .update();
    }

    /** Gives the columns of at most so many rows their default, which says nothing; answers how many. */
    int empty(String table, List<String> columns, String since, Instant before, int most) {
        String emptied = columns.stream()
                .map(column -> name(column) + " = default")
                .collect(Collectors.joining(", "));
        String full = columns.stream()
                .map(column -> "coalesce(" + name(column) + "::text, '') <> ''")
                .collect(Collectors.joining(" or "));
        return jdbc.sql("""
                        update %1$s set %3$s where ctid = any(array(
                          select ctid from %1$s where %2$s < :before and (%4$s)
                          order by %2$s limit :most))
                        """.formatted(name(table), name(since), emptied, full))
                .param("before", before)
                .param("most", most)
                .update();
    }

    private static String name(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name: " + name);
        }
        return name;
    }
}

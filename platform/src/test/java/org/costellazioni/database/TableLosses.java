package org.costellazioni.database;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What became of the rows that a version left behind: lost, altered and doubled ones are told. */
final class TableLosses {

    /** Tables that tell of the schema itself, or of browsers, whose people may sign in again. */
    private static final Set<String> NOT_KEPT = Set.of(
            "database_fingerprints",
            "database_migrations",
            "spring_session",
            "spring_session_attributes");

    private static final int MOST_TOLD = 5;

    private final Connection connection;
    private final Map<String, String> moved;
    private final TableRows now;
    private final List<String> losses = new ArrayList<>();

    private TableLosses(Connection connection, Map<String, String> moved) throws SQLException {
        this.connection = connection;
        this.moved = moved;
        this.now = TableRows.of(connection);
    }

    /**
     * @param before what the version left behind
     * @param connection to the database as it is now
     */
    static List<String> of(LandedVersion version, TableRows before, Connection connection)
            throws SQLException {
        TableLosses found = new TableLosses(connection, version.moved());
        for (Map.Entry<String, List<Map<String, @Nullable String>>> table :
                before.tables().entrySet()) {
            if (!NOT_KEPT.contains(table.getKey()) && !table.getValue().isEmpty()) {
                found.look(table.getKey(), table.getValue());
            }
        }
        return found.losses;
    }

    private void look(String table, List<Map<String, @Nullable String>> before)
            throws SQLException {
        String query = moved.get(table);
        List<Map<String, @Nullable String>> after =
                query == null ? now.tables().get(table) : TableRows.query(connection, query);
        if (after == null) {
            losses.add(table + " is gone: moved/" + table + ".sql must say where its rows are");
            return;
        }
        if (after.isEmpty()) {
            losses.add(table + " has lost all its rows");
            return;
        }
        Set<String> former = before.getFirst().keySet();
        Set<String> columns = Set.copyOf(after.getFirst().keySet());
        if (query == null && !columns.containsAll(former)) {
            losses.add(table + " has only the columns " + columns + " of " + former + ": moved/"
                    + table + ".sql must say where the others are");
            return;
        }
        after.forEach(row -> row.keySet().retainAll(former));
        before.forEach(row -> row.keySet().retainAll(columns));
        compare(table, before, after);
    }

    private void compare(
            String table,
            List<Map<String, @Nullable String>> before,
            List<Map<String, @Nullable String>> after) {
        Map<Map<String, @Nullable String>, Integer> surplus = new HashMap<>();
        before.forEach(row -> surplus.merge(row, -1, Integer::sum));
        after.forEach(row -> surplus.merge(row, 1, Integer::sum));
        // A version may bring further seed rows, but takes none away.
        boolean seed = table.endsWith("_vocabulary_terms");
        surplus.values().removeIf(count -> count == 0 || seed && count > 0);
        surplus.entrySet().stream()
                .limit(MOST_TOLD)
                .map(row -> table + (row.getValue() < 0 ? " lost " : " got ") + row.getKey())
                .forEach(losses::add);
    }
}

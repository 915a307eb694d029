package org.costellazioni.upkeep.undo;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.database.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All rows of a territory, by table, but those that only tell what was done: the record, undo, histories,
 * and letters. Versions only grow, and are left out with what is computed.
 */
@Component
public class TerritoryDump {

    private static final Set<String> TELLING = Set.of(
            // Acts, undoings, letters and jobs.
            "audit_acts",
            "audit_seals",
            "mail_messages",
            "jobs_runs",
            "upkeep_undoable_acts",
            "upkeep_undoings",
            // What was done to each thing, kept for good.
            "registry_actor_changes",
            "registry_actor_events",
            "registry_tie_changes",
            "registry_tie_moves",
            "registry_mergers",
            "registry_tie_kind_joinings",
            "registry_actor_withdrawals",
            "meetings_edits",
            "meetings_cancellations",
            "vocabularies_term_changes",
            "vocabularies_term_joinings",
            // A proof may prove something else later.
            "registry_proofs",
            // A territory's own words for a term or kind stay where they say the same as before.
            "registry_own_tie_kinds",
            "vocabularies_own_terms");

    private final JdbcClient jdbc;
    private final Stage stage;

    TerritoryDump(JdbcClient jdbc, Stage stage) {
        this.jdbc = jdbc;
        this.stage = stage;
    }

    /** Each table that has rows, with them as texts in some order. */
    public Map<String, List<String>> of(TestTerritory territory) {
        return stage.in(territory, () -> {
            Map<String, List<String>> dump = new TreeMap<>();
            for (String table : tables()) {
                List<String> rows = jdbc.sql("""
                                select (upkeep_written(:table::regclass, to_jsonb(t)) - 'position')::text
                                  as told
                                from %s t where territory_id = :territory order by 1
                                """.formatted(table))
                        .param("table", table)
                        .param("territory", territory.id())
                        .query(Row.each(row -> row.text("told")))
                        .list();
                if (!rows.isEmpty()) {
                    dump.put(table, rows);
                }
            }
            return dump;
        });
    }

    private List<String> tables() {
        return jdbc.sql("""
                        select c.relname::text as told from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'territory_id'
                        where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                          and not a.attisdropped and c.relrowsecurity order by 1
                        """).query(Row.each(row -> row.text("told"))).list().stream()
                .filter(table -> !TELLING.contains(table))
                .toList();
    }

    /** What is not as it was, each with what it was and what it is, without the rows that are the same. */
    public static List<String> differences(Map<String, ?> before, Map<String, ?> after) {
        Set<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        return all.stream()
                .filter(what -> !Objects.equals(before.get(what), after.get(what)))
                .map(what -> what + ": was " + without(before.get(what), after.get(what)) + ", is "
                        + without(after.get(what), before.get(what)))
                .toList();
    }

    private static Object without(@Nullable Object some, @Nullable Object others) {
        if (!(some instanceof List<?> rows)) {
            return String.valueOf(some);
        }
        return rows.stream()
                .filter(row -> !(others instanceof List<?> known && known.contains(row)))
                .toList();
    }
}

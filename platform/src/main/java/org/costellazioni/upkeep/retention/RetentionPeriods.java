package org.costellazioni.upkeep.retention;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** The periods that a territory has chosen, in days, by the key of what is kept. */
@Repository
class RetentionPeriods {

    private final JdbcClient jdbc;

    RetentionPeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Integer> all() {
        return jdbc
                .sql("select key, days from upkeep_retention_periods")
                .query(Row.each(row -> Map.entry(row.text("key"), row.number("days"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void put(String key, int days, @Nullable PersonId by, Instant at) {
        jdbc.sql("""
                        insert into upkeep_retention_periods (key, days, chosen_by, chosen_at)
                        values (:key, :days, :by, :at)
                        on conflict (territory_id, key) do update
                        set days = excluded.days, chosen_by = excluded.chosen_by,
                          chosen_at = excluded.chosen_at
                        """)
                .param("key", key)
                .param("days", days)
                .param("by", by)
                .param("at", at)
                .update();
    }
}

package org.costellazioni.constellation.store;

import org.costellazioni.constellation.rules.Chart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The tables {@code constellation_positions} and {@code constellation_drawings}. */
@Repository
public class PositionRows {

    private final JdbcClient jdbc;

    PositionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where each star stands, by actor. */
    public Map<UUID, Chart.Place> all() {
        Map<UUID, Chart.Place> places = new HashMap<>();
        jdbc.sql("select actor_id, number, x, y from constellation_positions").query(row -> {
            places.put(
                    row.getObject("actor_id", UUID.class),
                    new Chart.Place(row.getInt("number"), row.getDouble("x"), row.getDouble("y")));
        });
        return places;
    }

    /**
     * Puts stars in their places; new ones get the next numbers, in the order given. Two drawings at
     * once wait for each other.
     */
    public void put(UUID[] actors, Double[] xs, Double[] ys) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('constellation_positions'))")
                .query(row -> {});
        jdbc.sql("""
                        insert into constellation_positions (actor_id, number, x, y)
                        select p.actor_id,
                          coalesce(k.number, t.top + row_number()
                            over (order by k.number nulls first, p.place)),
                          p.x, p.y
                        from unnest(:actors, :xs, :ys) with ordinality as p(actor_id, x, y, place)
                        left join constellation_positions k on k.actor_id = p.actor_id
                        cross join (select coalesce(max(number), 0) as top from constellation_positions) t
                        on conflict (territory_id, actor_id) do update set x = excluded.x, y = excluded.y
                        """).param("actors", actors).param("xs", xs).param("ys", ys).update();
    }

    /** The state of the registry that the stars were placed from; empty before the first drawing. */
    public Optional<String> drawnFrom() {
        return jdbc.sql("select registry_version from constellation_drawings")
                .query(String.class)
                .optional();
    }

    public void drawn(String registryVersion, Instant at) {
        jdbc.sql("""
                        insert into constellation_drawings (registry_version, drawn_at)
                        values (:version, :at)
                        on conflict (territory_id)
                        do update set registry_version = excluded.registry_version,
                          drawn_at = excluded.drawn_at
                        """)
                .param("version", registryVersion)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}

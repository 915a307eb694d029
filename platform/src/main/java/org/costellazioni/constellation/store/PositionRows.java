package org.costellazioni.constellation.store;

import org.costellazioni.constellation.rules.SkyIndex;
import org.costellazioni.database.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The tables {@code constellation_positions} and {@code constellation_drawings}. */
@Repository
public class PositionRows {

    private static final int AT_ONCE = 2_000;

    private final JdbcClient jdbc;

    PositionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where each star stands, by actor. */
    public Map<UUID, SkyIndex.Place> all() {
        return jdbc
                .sql("select actor_id, number, x, y, community from constellation_positions")
                .withFetchSize(AT_ONCE)
                .query(Row.each(row -> Map.entry(row.uuid("actor_id"), place(row))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static SkyIndex.Place place(Row row) throws SQLException {
        return new SkyIndex.Place(
                row.number("number"), row.decimal("x"), row.decimal("y"), row.number("community"));
    }

    /**
     * Puts stars in their places; new ones get the next numbers, in the order given. Two drawings at
     * once wait for each other.
     */
    public void put(UUID[] actors, Double[] xs, Double[] ys, Integer[] communities) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('constellation_positions'))")
                .query(row -> {});
        jdbc.sql("""
                        insert into constellation_positions (actor_id, number, x, y, community)
                        select p.actor_id,
                          coalesce(k.number, t.top + row_number()
                            over (order by k.number nulls first, p.place)),
                          p.x, p.y, p.community
                        from unnest(:actors, :xs, :ys, :communities)
                          with ordinality as p(actor_id, x, y, community, place)
                        left join constellation_positions k on k.actor_id = p.actor_id
                        cross join (select coalesce(max(number), 0) as top from constellation_positions) t
                        on conflict (territory_id, actor_id) do update
                        set x = excluded.x, y = excluded.y, community = excluded.community
                        """)
                .param("actors", actors)
                .param("xs", xs)
                .param("ys", ys)
                .param("communities", communities)
                .update();
    }

    /**
     * The state of the registry that the stars were placed from; empty before the first drawing that
     * looked for communities.
     */
    public Optional<String> drawnFrom() {
        return jdbc.sql("""
                        select registry_version from constellation_drawings where communities is not null
                        """).query(String.class).optional();
    }

    public void drawn(String registryVersion, int communities, Instant at) {
        jdbc.sql("""
                        insert into constellation_drawings (registry_version, communities, drawn_at)
                        values (:version, :communities, :at)
                        on conflict (territory_id)
                        do update set registry_version = excluded.registry_version,
                          communities = excluded.communities, drawn_at = excluded.drawn_at
                        """)
                .param("version", registryVersion)
                .param("communities", communities)
                .param("at", at)
                .update();
    }
}

package org.costellazioni.territories;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.TerritoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tables {@code territories_territories} and {@code territories_hosts}. */
@Repository
class TerritoryRows {

    private static final String COLUMNS = """
            t.id, t.slug, t.name, t.istat_code, t.color, t.public_sign_up, t.tile_server, t.demonstration
            """;

    private final JdbcClient jdbc;

    TerritoryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean insert(TerritoryId id, String slug, String name, boolean demonstration, Instant at) {
        return jdbc.sql("""
                                insert into territories_territories
                                  (id, slug, name, demonstration, created_at)
                                values (:id, :slug, :name, :demonstration, :at)
                                on conflict (slug) do nothing
                                """)
                        .param("id", id)
                        .param("slug", slug)
                        .param("name", name)
                        .param("demonstration", demonstration)
                        .param("at", at)
                        .update()
                == 1;
    }

    /** Nothing, and false, where the settings are no longer those that were seen. */
    boolean update(TerritoryId id, TerritorySettings seen, TerritorySettings settings) {
        return jdbc.sql("""
                        update territories_territories
                        set name = :name, color = lower(:color), public_sign_up = :signUp,
                            tile_server = nullif(:tiles, '')
                        where id = :id and name = :nameSeen and color = lower(:colorSeen)
                          and public_sign_up = :signUpSeen and coalesce(tile_server, '') = :tilesSeen
                        """)
                        .param("id", id)
                        .param("name", settings.name().strip())
                        .param("color", settings.color())
                        .param("signUp", settings.publicSignUp())
                        .param("tiles", settings.tileServer())
                        .param("nameSeen", seen.name())
                        .param("colorSeen", seen.color())
                        .param("signUpSeen", seen.publicSignUp())
                        .param("tilesSeen", seen.tileServer())
                        .update()
                > 0;
    }

    void addHost(TerritoryId territory, String host) {
        jdbc.sql("""
                        insert into territories_hosts (host, territory_id) values (:host, :territory)
                        on conflict (host) do update set territory_id = excluded.territory_id
                        """).param("host", host).param("territory", territory).update();
    }

    List<Territory> all() {
        return jdbc.sql("select " + COLUMNS + " from territories_territories t order by t.slug")
                .query(Row.each(TerritoryRows::territory))
                .list();
    }

    Optional<Territory> byId(TerritoryId id) {
        return jdbc.sql("select " + COLUMNS + " from territories_territories t where t.id = :id")
                .param("id", id)
                .query(Row.each(TerritoryRows::territory))
                .optional();
    }

    Optional<Territory> byHost(String host) {
        return jdbc.sql("select " + COLUMNS + """
                                 from territories_territories t
                                join territories_hosts h on h.territory_id = t.id
                                where h.host = :host
                                """)
                .param("host", host)
                .query(Row.each(TerritoryRows::territory))
                .optional();
    }

    List<String> hosts(TerritoryId territory) {
        return jdbc.sql("""
                        select host from territories_hosts
                        where territory_id = :territory and host <> '*' order by host
                        """)
                .param("territory", territory)
                .query(Row.each(row -> row.text("host")))
                .list();
    }

    private static Territory territory(Row row) throws SQLException {
        return new Territory(
                row.id("id", TerritoryId::new),
                row.text("slug"),
                row.text("name"),
                row.textOrNull("istat_code"),
                row.text("color"),
                row.flag("public_sign_up"),
                row.textOrNull("tile_server"),
                row.flag("demonstration"));
    }
}

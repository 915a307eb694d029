package org.costellazioni.registry.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.registry.twins.Locality;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table {@code registry_localities}, and the places that actors name. */
@Repository
public class LocalityRows {

    private final JdbcClient jdbc;

    LocalityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Locality> all() {
        return jdbc.sql("""
                        select name, municipality, learned from registry_localities
                        order by registry_plain(municipality), plain
                        """).query(Row.each(LocalityRows::locality)).list();
    }

    public Optional<Locality> find(String name) {
        return jdbc.sql("""
                        select name, municipality, learned from registry_localities
                        where plain = registry_plain(:name)
                        """)
                .param("name", name)
                .query(Row.each(LocalityRows::locality))
                .optional();
    }

    /** Adds a locality, or writes it anew under the same name. */
    public void put(Locality locality, Instant at, @Nullable PersonId by) {
        jdbc.sql("""
                        insert into registry_localities
                          (id, name, municipality, learned, recorded_at, recorded_by)
                        values (:id, :name, :municipality, :learned, :at, :by)
                        on conflict (territory_id, plain) do update
                        set name = excluded.name, municipality = excluded.municipality,
                          learned = excluded.learned, recorded_at = excluded.recorded_at,
                          recorded_by = excluded.recorded_by
                        """)
                .param("id", TimeOrderedIds.next())
                .param("name", locality.name())
                .param("municipality", locality.municipality())
                .param("learned", locality.learned())
                .param("at", at)
                .param("by", by)
                .update();
    }

    public boolean remove(String name) {
        return jdbc.sql("delete from registry_localities where plain = registry_plain(:name)")
                        .param("name", name)
                        .update()
                == 1;
    }

    /** Where the actors with a number of the national register are, which names municipalities alone. */
    public List<String> municipalities() {
        return jdbc.sql("""
                        select distinct municipality from registry_actors
                        where runts_number is not null and municipality is not null
                        order by municipality
                        """).query(Row.each(row -> row.text("municipality"))).list();
    }

    /** How many actors name the place. */
    public int named(String place) {
        return jdbc.sql("""
                        select count(*)::int from registry_actors
                        where merged_into is null and registry_plain(municipality) = registry_plain(:place)
                        """).param("place", place).query(Integer.class).single();
    }

    private static Locality locality(Row row) throws SQLException {
        return new Locality(row.text("name"), row.text("municipality"), row.flag("learned"));
    }
}

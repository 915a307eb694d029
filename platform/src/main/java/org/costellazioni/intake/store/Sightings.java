package org.costellazioni.intake.store;

import org.costellazioni.database.Row;
import org.costellazioni.intake.ImportId;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Identifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The table {@code intake_sightings}: what each import heard a source say, read and written a chunk at a
 * time. The latest that was not undone counts.
 */
@Repository
public class Sightings {

    private final JdbcClient jdbc;

    Sightings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the source said last of the keys, by key. */
    public Map<String, Sighting> of(String source, Collection<String> keys) {
        return jdbc
                .sql("""
                        select distinct on (s.key)
                          s.key, s.actor_id, s.fingerprint, s.content, s.import_id, s.line
                        from unnest(:keys::text[]) as k (key)
                        join intake_sightings s on s.key = k.key and s.source = :source
                        where not s.undone
                        order by s.key, s.number desc
                        """)
                .param("source", source)
                .param("keys", keys.stream().distinct().toArray(String[]::new))
                .query(Row.each(Sightings::sighting))
                .stream()
                .collect(Collectors.toMap(Sighting::key, Function.identity()));
    }

    /** Remembers what the source says now; each key at most once. */
    public void save(String source, List<Sighting> sightings) {
        if (sightings.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into intake_sightings
                          (source, key, actor_id, fingerprint, content, import_id, line)
                        select :source, t.*
                        from unnest(:keys::text[], :actors::uuid[], :fingerprints::text[], :contents::text[],
                                    :imports::uuid[], :lines::bigint[]) as t
                        on conflict (territory_id, source, key, import_id) do update
                        set actor_id = excluded.actor_id, fingerprint = excluded.fingerprint,
                            content = excluded.content, line = excluded.line,
                            number = excluded.number, undone = false
                        """)
                .param("source", source)
                .param("keys", sightings.stream().map(Sighting::key).toArray(String[]::new))
                .param(
                        "actors",
                        Identifier.values(
                                sightings.stream().map(Sighting::actor).toList()))
                .param(
                        "fingerprints",
                        sightings.stream().map(Sighting::fingerprint).toArray(String[]::new))
                .param("contents", sightings.stream().map(Sighting::content).toArray(String[]::new))
                .param(
                        "imports",
                        Identifier.values(
                                sightings.stream().map(Sighting::importId).toList()))
                .param("lines", sightings.stream().map(Sighting::line).toArray(Long[]::new))
                .update();
    }

    private static Sighting sighting(Row row) throws SQLException {
        return new Sighting(
                row.text("key"),
                row.id("actor_id", ActorId::new),
                row.text("fingerprint"),
                row.text("content"),
                row.id("import_id", ImportId::new),
                row.count("line"));
    }
}

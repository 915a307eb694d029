package org.costellazioni.registry.store;

import org.costellazioni.database.Row;
import org.costellazioni.registry.Sky;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Everything public at once, for the sky. */
@Repository
public class SkyRows {

    /** Rows held at once while reading: of half a million the driver would otherwise hold all. */
    private static final int AT_ONCE = 2_000;

    private final JdbcClient jdbc;

    SkyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All actors in the order of their identifiers; of a home no coordinates. */
    public List<Sky.Star> stars() {
        return jdbc.sql("""
                        select id, slug, name, kind, themes, area_id,
                          case when not seat_is_home then latitude end as latitude,
                          case when not seat_is_home then longitude end as longitude,
                          (active_since - date '1970-01-01')::bigint as since,
                          (active_until - date '1970-01-01')::bigint as until,
                          recorded_at, record_source, example
                        from registry_actors where merged_into is null order by id
                        """).withFetchSize(AT_ONCE).query(star(new Interner())).list();
    }

    /** All public ties that count, in the order of their identifiers. */
    public List<Sky.Line> lines() {
        return read(false);
    }

    /** All public ties that one side alone declared, in the same order. */
    public List<Sky.Line> declared() {
        return read(true);
    }

    private List<Sky.Line> read(boolean declared) {
        return jdbc.sql("""
                        select kind, source_id, target_id,
                          (lower(period) - date '1970-01-01')::bigint as since,
                          (upper(period) - 1 - date '1970-01-01')::bigint as until,
                          weight, recorded_at, record_source
                        from registry_ties
                        where public and withdrawn_at is null and (awaits is not null) = :declared
                        order by id
                        """)
                .param("declared", declared)
                .withFetchSize(AT_ONCE)
                .query(line(new Interner()))
                .list();
    }

    /**
     * Changes whenever the sky may have: counts and latest moments of actors, changes, ties, kinds, and
     * of what was withdrawn, or moved with its proof.
     */
    public String version() {
        return jdbc.sql("""
                        select concat_ws('-',
                          (select count(*) || '.' || coalesce(max(recorded_at)::text, '') || '.'
                            || coalesce(sum(version), 0) from registry_actors),
                          (select coalesce(max(changed_at)::text, '') from registry_actor_changes),
                          (select count(*) || '.' || coalesce(max(recorded_at)::text, '') || '.'
                            || coalesce(max(withdrawn_at)::text, '') || '.' || count(withdrawn_at) || '.'
                            || count(upper(period)) || '.' || count(awaits)
                           from registry_ties),
                          (select coalesce(max(changed_at)::text, '') || '.' || count(*)
                           from registry_tie_changes),
                          (select count(*) || '.' || coalesce(max(withdrawn_at)::text, '')
                            from registry_withdrawals),
                          (select count(*) || '.' || count(lifted_at) from registry_actor_withdrawals),
                          (select count(*) from registry_tie_moves),
                          (select coalesce(max(joined_at)::text, '') || '.' || count(undone_at)
                           from registry_tie_kind_joinings))
                        """).query(String.class).single();
    }

    /** Equal values held once: of an import, thousands of rows say the same. */
    private static final class Interner {

        private final Map<Object, Object> known = new HashMap<>();

        @SuppressWarnings("unchecked") // the same value as put in
        <T> @Nullable T of(@Nullable T value) {
            return value == null ? null : (T) known.computeIfAbsent(value, same -> same);
        }

        <T> T required(T value) {
            return Objects.requireNonNull(of(value));
        }
    }

    private static RowMapper<Sky.Star> star(Interner once) {
        return Row.each(row -> new Sky.Star(
                row.uuid("id"),
                row.text("slug"),
                row.text("name"),
                once.required(row.text("kind")),
                once.required(row.texts("themes")),
                once.of(row.uuidOrNull("area_id")),
                row.decimalOrNull("latitude"),
                row.decimalOrNull("longitude"),
                once.of(row.countOrNull("since")),
                once.of(row.countOrNull("until")),
                once.required(row.instant("recorded_at")),
                once.required(row.text("record_source")),
                row.flag("example")));
    }

    private static RowMapper<Sky.Line> line(Interner once) {
        return Row.each(row -> new Sky.Line(
                once.required(row.text("kind")),
                once.required(row.uuid("source_id")),
                once.required(row.uuid("target_id")),
                once.of(row.countOrNull("since")),
                once.of(row.countOrNull("until")),
                row.number("weight"),
                once.required(row.instant("recorded_at")),
                once.required(row.text("record_source"))));
    }
}

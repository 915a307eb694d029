package org.costellazioni.registry.store;

import org.costellazioni.registry.Sky;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

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
                          active_since - date '1970-01-01' as since,
                          active_until - date '1970-01-01' as until,
                          recorded_at, record_source, example
                        from registry_actors where merged_into is null order by id
                        """).withFetchSize(AT_ONCE).query(star(new Once())).list();
    }

    /** All public ties in the order of their identifiers. */
    public List<Sky.Line> lines() {
        return jdbc.sql("""
                        select kind, source_id, target_id, lower(period) - date '1970-01-01' as since,
                          upper(period) - 1 - date '1970-01-01' as until, weight, recorded_at, record_source
                        from registry_ties where public and withdrawn_at is null order by id
                        """).withFetchSize(AT_ONCE).query(line(new Once())).list();
    }

    /** Changes whenever the sky may have: counts and latest moments of actors, changes and ties. */
    public String version() {
        return jdbc.sql("""
                        select concat_ws('-',
                          (select count(*) || '.' || coalesce(max(recorded_at)::text, '')
                            from registry_actors),
                          (select coalesce(max(changed_at)::text, '') from registry_actor_changes),
                          (select count(*) || '.' || coalesce(max(recorded_at)::text, '') || '.'
                            || coalesce(max(withdrawn_at)::text, '') || '.' || count(upper(period))
                           from registry_ties))
                        """).query(String.class).single();
    }

    /** Equal values held once: of an import, thousands of rows say the same. */
    private static final class Once {

        private final Map<Object, Object> known = new HashMap<>();

        @SuppressWarnings("unchecked") // the same value as put in
        <T> @Nullable T of(@Nullable T value) {
            return value == null ? null : (T) known.computeIfAbsent(value, same -> same);
        }

        <T> T required(T value) {
            return Objects.requireNonNull(of(value));
        }
    }

    private static RowMapper<Sky.Star> star(Once once) {
        return (row, number) -> new Sky.Star(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("name"),
                once.required(row.getString("kind")),
                once.required(List.of((String[]) row.getArray("themes").getArray())),
                once.of(row.getObject("area_id", UUID.class)),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                once.of(number(row, "since")),
                once.of(number(row, "until")),
                once.required(row.getObject("recorded_at", OffsetDateTime.class).toInstant()),
                once.required(row.getString("record_source")),
                row.getBoolean("example"));
    }

    private static RowMapper<Sky.Line> line(Once once) {
        return (row, number) -> new Sky.Line(
                once.required(row.getString("kind")),
                once.required(row.getObject("source_id", UUID.class)),
                once.required(row.getObject("target_id", UUID.class)),
                once.of(number(row, "since")),
                once.of(number(row, "until")),
                row.getInt("weight"),
                once.required(row.getObject("recorded_at", OffsetDateTime.class).toInstant()),
                once.required(row.getString("record_source")));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}

package org.costellazioni.intake.store;

import org.costellazioni.database.Row;
import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportPart;
import org.costellazioni.intake.rules.StayReason;
import org.costellazioni.kernel.Identifier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table {@code intake_writes}. */
@Repository
public class Writes {

    private static final String SELECT = """
            select number, import_id, line, row_id, what, thing, field, before, after from intake_writes
            """;

    private final JdbcClient jdbc;

    Writes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String condition(ImportPart part) {
        if (part.row() != null) {
            return "row_id = :row";
        }
        return "import_id = :import and row_id is null"
                + (part.line() == null ? "" : " and line = :line");
    }

    public void insert(List<Write> writes) {
        if (writes.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into intake_writes
                          (import_id, line, row_id, what, thing, field, before, after)
                        select w.import_id, w.line, w.row_id, w.what, w.thing, w.field, w.before, w.after
                        from unnest(:imports::uuid[], :lines::bigint[], :rows::uuid[], :whats::text[],
                          :things::uuid[], :fields::text[], :befores::text[], :afters::text[])
                          with ordinality
                          as w (import_id, line, row_id, what, thing, field, before, after, position)
                        order by w.position
                        """)
                .param(
                        "imports",
                        Identifier.values(writes.stream().map(Write::importId).toList()))
                .param("lines", writes.stream().map(Write::line).toArray(Long[]::new))
                .param("rows", ids(writes, Write::row))
                .param("whats", texts(writes, write -> write.what().name()))
                .param("things", ids(writes, Write::thing))
                .param("fields", texts(writes, Write::field))
                .param("befores", texts(writes, Write::before))
                .param("afters", texts(writes, Write::after))
                .update();
    }

    /** Says that an undoing wants a part back; what was wanted before and stays is wanted again. */
    public int ask(ImportPart part, UUID undoing) {
        return bound(part, """
                        update intake_writes set asked = :undoing, stays = null
                        where undone is null and %s
                        """.formatted(condition(part)))
                .param("undoing", undoing)
                .update();
    }

    /** What an undoing has to do, the latest first: what it wants, and what waited for others to go. */
    public List<Write> wanted(UUID undoing) {
        return jdbc.sql(SELECT + """
                        where undone is null and asked is not null
                          and (asked = :undoing or stays = any(:waiting))
                        order by number desc
                        """)
                .param("undoing", undoing)
                .param(
                        "waiting",
                        StayReason.WAITING.stream().map(Enum::name).toArray(String[]::new))
                .query(Row.each(Writes::write))
                .list();
    }

    /**
     * Those of the writes on which another row rests, or that it repeats.
     *
     * @param stuck wanted back and found to stay: what they rest on stays too
     */
    public Set<Long> told(Collection<Long> numbers, Collection<Long> stuck) {
        return numbers.isEmpty()
                ? Set.of()
                : jdbc.sql(TOLD)
                        .param("numbers", numbers.toArray(Long[]::new))
                        .param("stuck", stuck.toArray(Long[]::new))
                        .query(Row.each(row -> row.count("number")))
                        .set();
    }

    private static final String TOLD = """
            select c.number from intake_writes c
            where c.number = any(:numbers) and (
              exists (select from intake_writes w
                where w.thing = c.thing and w.number > c.number
                  and w.undone is null and (w.asked is null or w.number = any(:stuck))
                  and (c.what = 'ACTOR_MADE' and w.what in ('ACTOR_FIELD', 'ACTOR_SAID')
                    or split_part(w.what, '_', 1) = split_part(c.what, '_', 1)
                      and (c.field is not distinct from w.field
                        or c.field = any(string_to_array(w.field, ' ')))))
              or exists (select from intake_sightings s
                join intake_sightings o on o.territory_id = s.territory_id and o.source = s.source
                  and o.key = s.key and o.fingerprint = s.fingerprint and o.number > s.number
                where s.import_id = c.import_id and s.line = c.line and s.undone and not o.undone)
              or c.what = 'ACTOR_MADE' and exists (select from intake_sightings s
                where s.actor_id = c.thing and not s.undone))
            """;

    /** Those of the actors that a person's decision about a row named. */
    public Set<UUID> decided(Collection<UUID> actors) {
        return jdbc.sql("select actor_id from intake_row_decisions where actor_id = any(:actors)")
                .param("actors", actors.toArray(UUID[]::new))
                .query(Row.each(row -> row.uuid("actor_id")))
                .set();
    }

    /** Keeps what came of the writes: undone, or why each of the others stays. */
    public void settle(UUID undoing, Collection<Long> undone, Map<Long, StayReason> staying) {
        jdbc.sql("""
                        update intake_writes set undone = :undoing, stays = null
                        where number = any(:numbers)
                        """)
                .param("undoing", undoing)
                .param("numbers", undone.toArray(Long[]::new))
                .update();
        List<Map.Entry<Long, StayReason>> reasons = List.copyOf(staying.entrySet());
        jdbc.sql("""
                        update intake_writes w set stays = s.reason
                        from unnest(:numbers::bigint[], :reasons::text[]) as s (number, reason)
                        where w.number = s.number
                        """)
                .param("numbers", reasons.stream().map(Map.Entry::getKey).toArray(Long[]::new))
                .param(
                        "reasons",
                        reasons.stream().map(one -> one.getValue().name()).toArray(String[]::new))
                .update();
    }

    /** What a part's rows wrote that can still be taken back. */
    public List<Write> of(ImportPart part, int most) {
        return bound(
                        part,
                        SELECT + " where undone is null and " + condition(part)
                                + " order by number limit :most")
                .param("most", most)
                .query(Row.each(Writes::write))
                .list();
    }

    /**
     * Forgets what imports wrote that ended before a moment and can be undone no more, at most so many;
     * answers how many.
     */
    public int deleteBefore(Instant before, int most) {
        return jdbc.sql("""
                        delete from intake_writes where ctid = any(array(
                          select w.ctid from intake_writes w
                          join intake_imports i on i.territory_id = w.territory_id and i.id = w.import_id
                          where i.finished_at < :before
                          order by w.number limit :most))
                        """).param("before", before).param("most", most).update();
    }

    /** A write that was wanted back and stays. */
    public record Staying(Write write, StayReason reason) {}

    /** What of an import was wanted back and stays, in the order of its lines. */
    public List<Staying> staying(ImportId id, int most) {
        return jdbc.sql(SELECT.replace(" from", ", stays from") + """
                        where import_id = :import and stays is not null and undone is null
                        order by line, number limit :most
                        """)
                .param("import", id)
                .param("most", most)
                .query(Row.each(row -> new Staying(write(row), row.one("stays", StayReason.class))))
                .list();
    }

    /** The new terms that an import made, as {@code vocabulary/code}, with their words. */
    public Map<String, String> terms(ImportId id) {
        return jdbc
                .sql("""
                        select field, max(after) as words from intake_writes
                        where import_id = :import and what = 'TERM_MADE' and undone is null
                        group by field order by field
                        """)
                .param("import", id)
                .query(Row.each(row -> Map.entry(row.text("field"), row.text("words"))))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        (one, other) -> one,
                        java.util.TreeMap::new));
    }

    private JdbcClient.StatementSpec bound(ImportPart part, String sql) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql);
        if (part.row() != null) {
            return statement.param("row", part.row());
        }
        JdbcClient.StatementSpec bound = statement.param("import", part.importId());
        return part.line() == null ? bound : bound.param("line", part.line());
    }

    private static Write write(Row row) throws SQLException {
        return new Write(
                row.count("number"),
                row.id("import_id", ImportId::new),
                row.count("line"),
                row.uuidOrNull("row_id"),
                row.one("what", Write.What.class),
                row.uuidOrNull("thing"),
                row.textOrNull("field"),
                row.textOrNull("before"),
                row.textOrNull("after"));
    }

    private static @Nullable String[] texts(
            List<Write> writes, Function<Write, @Nullable String> value) {
        return writes.stream().map(value).toArray(String[]::new);
    }

    private static @Nullable UUID[] ids(List<Write> writes, Function<Write, @Nullable UUID> value) {
        return writes.stream().map(value).toArray(UUID[]::new);
    }
}

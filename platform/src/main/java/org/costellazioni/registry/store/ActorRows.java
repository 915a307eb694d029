package org.costellazioni.registry.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Identifier;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sheets in {@code registry_actors}, written many at a time. */
@Repository
public class ActorRows {

    private static final String STORED =
            "select a.id, a.slug, a.version, a.example, a.edited_fields, "
                    + SheetColumns.SELECTED
                    + " from registry_actors a where a.merged_into is null and ";

    /** Sheets side by side, one column after the other: PostgreSQL reads them faster than as JSON. */
    private static final String SHEETS = """
            from unnest(:id::uuid[], :slug::text[], :version::int[], :example::boolean[],
                :edited::text[], %s)
              as r (id, slug, version, example, edited, %s)
            """.formatted(SheetColumns.ARRAYS, SheetColumns.NAMES);

    private static final String INSERT =
            """
            insert into registry_actors (id, slug, example, edited_fields, recorded_at, recorded_by,
              record_source, %s)
            select r.id, r.slug, r.example, string_to_array(r.edited, chr(10)), :at, :by, :source, %s
            """.formatted(SheetColumns.NAMES, SheetColumns.GIVEN) + SHEETS;

    private static final String UPDATE = """
            update registry_actors a
            set version = a.version + 1, edited_fields = string_to_array(r.edited, chr(10)), %s
            """.formatted(SheetColumns.SET)
            + SHEETS
            + "where a.id = r.id and a.version = r.version";

    private final JdbcClient jdbc;

    ActorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<StoredActor> byFiscalCodes(Collection<String> codes) {
        return jdbc.sql(STORED + "a.fiscal_code = any(:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query(Row.each(ActorRows::stored))
                .list();
    }

    public List<StoredActor> byIds(Collection<ActorId> ids) {
        return jdbc.sql(STORED + "a.id = any(:ids)")
                .param("ids", Identifier.values(ids))
                .query(Row.each(ActorRows::stored))
                .list();
    }

    /** What an actor says, one that was joined or withdrawn too. */
    public ActorSheet sheet(ActorId id) {
        return jdbc.sql("select " + SheetColumns.SELECTED
                        + " from registry_actors a where a.id = :id")
                .param("id", id)
                .query(Row.each(SheetColumns::read))
                .single();
    }

    /** The actors of today by the fiscal codes of those that were joined into them. */
    public Map<String, ActorId> formerCodes(Collection<String> codes) {
        return jdbc
                .sql("""
                        select distinct on (fiscal_code) fiscal_code, merged_into from registry_actors
                        where merged_into <> id and fiscal_code = any(:codes)
                        order by fiscal_code, id desc
                        """)
                .param("codes", codes.toArray(String[]::new))
                .query(Row.each(row ->
                        Map.entry(row.text("fiscal_code"), row.id("merged_into", ActorId::new))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The actors of today by the identifiers of those that were joined into them. */
    public Map<ActorId, ActorId> survivors(Collection<ActorId> gone) {
        return jdbc
                .sql("""
                        select id, merged_into from registry_actors
                        where merged_into <> id and id = any(:ids)
                        """)
                .param("ids", Identifier.values(gone))
                .query(Row.each(row ->
                        Map.entry(row.id("id", ActorId::new), row.id("merged_into", ActorId::new))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Locks the actor against other edits until the transaction ends. */
    public Optional<StoredActor> lock(ActorId id) {
        return jdbc.sql(STORED + "a.id = :id for update")
                .param("id", id)
                .query(Row.each(ActorRows::stored))
                .optional();
    }

    /** {@link #lock(ActorId)} of several, always in one order. */
    public void lock(Collection<ActorId> ids) {
        jdbc.sql("select id from registry_actors where id = any(:ids) order by id for update")
                .param("ids", Identifier.values(ids))
                .query(row -> {});
    }

    /** Those of the addresses that are taken, by actors of today or of before a merger. */
    public Set<String> takenSlugs(Collection<String> slugs) {
        return jdbc.sql("""
                        select slug from registry_actors where slug = any(:slugs)
                        union select slug from registry_former_slugs where slug = any(:slugs)
                        """)
                .param("slugs", slugs.toArray(String[]::new))
                .query(Row.each(row -> row.text("slug")))
                .set();
    }

    public void insert(List<ActorWrite> actors, Instant at, @Nullable PersonId by, String source) {
        jdbc.sql(INSERT)
                .params(arrays(actors))
                .param("at", at)
                .param("by", by)
                .param("source", source)
                .update();
    }

    /** Replaces sheets whose version is still the one given; answers how many were. */
    public int update(List<ActorWrite> actors) {
        return jdbc.sql(UPDATE).params(arrays(actors)).update();
    }

    public void confirm(ActorId id, UUID confirmation, Instant at, @Nullable PersonId by) {
        jdbc.sql("""
                        with told as (
                          insert into registry_confirmations (id, actor_id, confirmed_at, confirmed_by)
                          values (:confirmation, :id, :at, :by) returning actor_id)
                        update registry_actors a
                        set confirmed_on = (:at at time zone 'Europe/Rome')::date
                        from told where a.id = told.actor_id
                        """)
                .param("confirmation", confirmation)
                .param("id", id)
                .param("at", at)
                .param("by", by)
                .update();
    }

    private static Map<String, Object> arrays(List<ActorWrite> actors) {
        Map<String, Object> arrays = new HashMap<>(
                SheetColumns.arrays(actors.stream().map(ActorWrite::sheet).toList()));
        arrays.put("id", Identifier.values(actors.stream().map(ActorWrite::id).toList()));
        arrays.put("slug", actors.stream().map(ActorWrite::slug).toArray(String[]::new));
        arrays.put("version", actors.stream().map(ActorWrite::version).toArray(Integer[]::new));
        arrays.put("example", actors.stream().map(ActorWrite::example).toArray(Boolean[]::new));
        arrays.put("edited", actors.stream().map(ActorRows::edited).toArray(String[]::new));
        return arrays;
    }

    private static String edited(ActorWrite actor) {
        return actor.byHand().stream()
                .map(ActorField::column)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static StoredActor stored(Row row) throws SQLException {
        Set<ActorField> byHand = row.texts("edited_fields").stream()
                .map(column -> ActorField.ofColumn(column))
                .collect(Collectors.toSet());
        return new StoredActor(
                row.id("id", ActorId::new),
                row.text("slug"),
                row.number("version"),
                SheetColumns.read(row),
                byHand,
                row.flag("example"));
    }
}

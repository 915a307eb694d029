package org.costellazioni.people.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.ThingJoined;
import org.costellazioni.people.functions.Function;
import org.costellazioni.people.functions.FunctionId;
import org.costellazioni.people.functions.PastFunction;
import org.costellazioni.upkeep.undo.MovedRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Functions of persons in the territory at hand; those that were ended are asked for by name. */
@Repository
public class FunctionRows {

    private static final String COLUMNS = """
            select f.id, f.kind, f.person_id, f.thing_kind, f.thing_id, f.host_actor_id, f.first_day,
              f.last_day, f.given_at, f.given_by
            from people_functions f
            """;
    private static final String SELECT = COLUMNS + " where f.ended_at is null ";
    private static final String NOT_OVER = " (f.last_day is null or f.last_day >= :day) ";
    private static final String IN_FORCE = " f.first_day <= :day and " + NOT_OVER;
    private static final String ORDER = " order by f.kind, f.given_at, f.id";

    private final JdbcClient jdbc;
    private final MovedRows moved;

    FunctionRows(JdbcClient jdbc, MovedRows moved) {
        this.jdbc = jdbc;
        this.moved = moved;
    }

    /**
     * Makes whoever else gives or ends functions on this thing wait for this transaction's end.
     *
     * @param thing null for those in the territory
     */
    public void lock(@Nullable Thing thing) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtext('people_functions'),
                          hashtext(current_setting('app.territory') || :thing))
                        """).param("thing", thing == null ? "" : thing.toString()).query(row -> {});
    }

    public void insert(Function function) {
        Thing thing = function.thing();
        jdbc.sql("""
                        insert into people_functions (id, kind, person_id, thing_kind, thing_id,
                          host_actor_id, first_day, last_day, given_at, given_by)
                        values (:id, :kind, :person, :thingKind, :thing, :host, :from, :until, :at, :by)
                        """)
                .param("id", function.id())
                .param("kind", function.kind())
                .param("person", function.person())
                .param("thingKind", thing == null ? null : thing.kind())
                .param("thing", thing == null ? null : thing.id())
                .param("host", function.host())
                .param("from", function.from())
                .param("until", function.until())
                .param("at", function.givenAt())
                .param("by", function.givenBy())
                .update();
    }

    /** Ends a function; false when it had been ended already. */
    public boolean end(FunctionId id, @Nullable PersonId by, Instant at) {
        return jdbc.sql("""
                                update people_functions set ended_at = :at, ended_by = :by
                                where id = :id and ended_at is null
                                """).param("id", id).param("at", at).param("by", by).update() == 1;
    }

    /** Takes the end of a function back; the record keeps that there was one. */
    public void restore(FunctionId id) {
        jdbc.sql("update people_functions set ended_at = null, ended_by = null where id = :id")
                .param("id", id)
                .update();
    }

    /** Lets it go on or end by itself: the day given is its last, none where it is null. */
    public void reopen(FunctionId id, @Nullable LocalDate lastDay) {
        jdbc.sql("""
                        update people_functions set last_day = :day, ended_at = null, ended_by = null
                        where id = :id
                        """).param("day", lastDay).param("id", id).update();
    }

    /** Things on which somebody had a function of the kind, and nobody has it or will. */
    public List<Thing> left(String kind, LocalDate day) {
        return jdbc.sql("""
                        select distinct f.thing_kind, f.thing_id from people_functions f
                        where f.kind = :kind and f.thing_id is not null and not exists (
                          select from people_functions o
                          where o.territory_id = f.territory_id and o.thing_kind = f.thing_kind
                            and o.thing_id = f.thing_id and o.kind = f.kind and o.ended_at is null
                            and (o.last_day is null or o.last_day >= :day))
                        """)
                .param("kind", kind)
                .param("day", day)
                .query(Row.each(row -> new Thing(row.text("thing_kind"), row.uuid("thing_id"))))
                .list();
    }

    public Optional<Function> byId(FunctionId id) {
        return jdbc.sql(SELECT + " and f.id = :id")
                .param("id", id)
                .query(Row.each(FunctionRows::function))
                .optional();
    }

    /** A function that was ended. */
    public Optional<Function> ended(FunctionId id) {
        return jdbc.sql(COLUMNS + " where f.ended_at is not null and f.id = :id")
                .param("id", id)
                .query(Row.each(FunctionRows::function))
                .optional();
    }

    /** Those of a person that the day lies in or before: in force, or still to begin. */
    public List<Function> ofPerson(PersonId person, LocalDate day) {
        return jdbc.sql(SELECT + " and f.person_id = :person and " + NOT_OVER + ORDER)
                .param("person", person)
                .param("day", day)
                .query(Row.each(FunctionRows::function))
                .list();
    }

    /** Those on a thing that the day lies in or before: in force, or still to begin. */
    public List<Function> onThing(Thing thing, LocalDate day) {
        return jdbc.sql(SELECT
                        + " and f.thing_kind = :kind and f.thing_id = :thing and "
                        + NOT_OVER
                        + ORDER)
                .param("kind", thing.kind())
                .param("thing", thing.id())
                .param("day", day)
                .query(Row.each(FunctionRows::function))
                .list();
    }

    /** Those of a kind in the whole territory that are in force on the day. */
    public List<Function> inTerritory(String kind, LocalDate day) {
        return jdbc.sql(SELECT + " and f.thing_id is null and f.kind = :kind and " + IN_FORCE
                        + ORDER)
                .param("kind", kind)
                .param("day", day)
                .query(Row.each(FunctionRows::function))
                .list();
    }

    /** Those in force on the day that have a last one, which the person has or gave. */
    public List<Function> ending(PersonId person, LocalDate day) {
        return jdbc.sql(SELECT
                        + " and (f.person_id = :person or f.given_by = :person)"
                        + " and f.last_day is not null and "
                        + IN_FORCE
                        + " order by f.last_day, f.id")
                .param("person", person)
                .param("day", day)
                .query(Row.each(FunctionRows::function))
                .list();
    }

    /** Everyone who has a function in force on the day. */
    public List<PersonId> persons(LocalDate day) {
        return jdbc.sql("select distinct person_id from (" + SELECT + " and " + IN_FORCE
                        + ") in_force")
                .param("day", day)
                .query(Row.each(row -> row.id("person_id", PersonId::new)))
                .list();
    }

    /** Those of a person that were given after the moment. */
    public List<Function> givenSince(PersonId person, Instant moment) {
        return jdbc.sql(SELECT + " and f.person_id = :person and f.given_at > :moment" + ORDER)
                .param("person", person)
                .param("moment", moment)
                .query(Row.each(FunctionRows::function))
                .list();
    }

    /** Those of a person on things that are over on a day and not before another, the latest first. */
    public List<PastFunction> past(PersonId person, LocalDate day, LocalDate since) {
        return jdbc.sql("""
                        select * from (
                          select f.id, f.kind, f.person_id, f.thing_kind, f.thing_id, f.host_actor_id,
                            f.first_day, f.last_day, f.given_at, f.given_by,
                            least(f.last_day, (f.ended_at at time zone 'Europe/Rome')::date) as over_on
                          from people_functions f
                          where f.person_id = :person and f.thing_id is not null
                            and (f.ended_at is not null or f.last_day < :day)) as past
                        where over_on >= :since
                        order by over_on desc, given_at desc, id
                        """)
                .param("person", person)
                .param("day", day)
                .param("since", since)
                .query(Row.each(row -> new PastFunction(function(row), row.day("over_on"))))
                .list();
    }

    /** Whether anybody ever had a function on the thing, ended ones included. */
    public boolean everOn(Thing thing) {
        return jdbc.sql("""
                        select exists (select from people_functions
                          where thing_kind = :kind and thing_id = :thing)
                        """)
                .param("kind", thing.kind())
                .param("thing", thing.id())
                .query(Boolean.class)
                .single();
    }

    /**
     * Moves functions from a thing to the one that it was joined into. Where a person has the same one on
     * both, the one that lasts longer goes on, and the other ends.
     */
    public void join(ThingJoined joined, Instant at) {
        Map<String, Object> places = Map.of(
                "at", at,
                "kind", joined.kept().kind(),
                "gone", joined.gone().id(),
                "kept", joined.kept().id());
        for (String sql : List.of("""
                        update people_functions x set ended_at = :at from people_functions y
                        where x.ended_at is null and y.ended_at is null
                          and x.kind = y.kind and x.person_id = y.person_id
                          and x.thing_kind = :kind and y.thing_kind = :kind
                          and (x.thing_id, y.thing_id) in ((:gone, :kept), (:kept, :gone))
                          and y.first_day <= x.first_day
                          and (coalesce(x.last_day, 'infinity'), x.id)
                            < (coalesce(y.last_day, 'infinity'), y.id)
                        """, """
                        update people_functions set
                          thing_id = case when thing_id = :gone then :kept else thing_id end,
                          host_actor_id = case when host_actor_id = :gone then :kept else host_actor_id end
                        where thing_kind = :kind and (thing_id = :gone or host_actor_id = :gone)
                        """)) {
            moved.move(joined.joining(), "people_functions", sql, places);
        }
    }

    private static Function function(Row row) throws SQLException {
        UUID thing = row.uuidOrNull("thing_id");
        return new Function(
                row.id("id", FunctionId::new),
                row.text("kind"),
                row.id("person_id", PersonId::new),
                thing == null ? null : new Thing(row.text("thing_kind"), thing),
                row.idOrNull("host_actor_id", ActorId::new),
                row.day("first_day"),
                row.dayOrNull("last_day"),
                row.instant("given_at"),
                row.idOrNull("given_by", PersonId::new));
    }

    /** Those of the things on which somebody has or had a function, or asks for one. */
    public Set<UUID> builtOn(String kind, Collection<UUID> things) {
        return jdbc.sql("""
                        select asked.id from unnest(cast(:things as uuid[])) as asked (id)
                        where exists (select from people_functions f
                            where f.thing_kind = :kind and f.thing_id = asked.id)
                          or :kind = 'registry.actor' and exists (select from people_mandate_requests r
                            where r.actor_id = asked.id)
                        """)
                .param("kind", kind)
                .param("things", things.toArray(UUID[]::new))
                .query(Row.each(row -> row.uuid("id")))
                .set();
    }
}

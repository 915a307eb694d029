package org.costellazioni.meetings.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Identifier;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.meetings.CaredOccasions;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.OccasionId;
import org.costellazioni.people.functions.Sight;
import org.costellazioni.upkeep.undo.MovedRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Occasions, their organizers and the recordings of their ties. */
@Repository
public class OccasionRows {

    private static final String FROM = """
             from meetings_occasions o
            left join lateral (
              select max(r.recorded_at) as last_at, sum(r.ties) as ties,
                (array_agg(r.recorded_by order by r.recorded_at desc))[1] as last_by
              from meetings_recordings r
              where r.territory_id = o.territory_id and r.occasion_id = o.id
              having count(*) > 0) r on true
            left join meetings_cancellations c on c.territory_id = o.territory_id
              and c.occasion_id = o.id and c.lifted_at is null
            where
            """;

    private static final String SELECT = """
            select o.id, o.title, o.held_on, o.place, o.notes, o.announced, o.version,
              r.last_at, r.last_by, r.ties,
              c.id as cancellation_id, c.reason, c.cancelled_at, c.cancelled_by,
              (select array_agg(g.actor_id order by g.position) from meetings_organizers g
                where g.territory_id = o.territory_id and g.occasion_id = o.id) as organizers
            """ + FROM;

    private static final Sight EVERYTHING = new Sight(true, List.of(), Set.of());

    private final JdbcClient jdbc;
    private final MovedRows moved;

    OccasionRows(JdbcClient jdbc, MovedRows moved) {
        this.jdbc = jdbc;
        this.moved = moved;
    }

    public void insert(Occasion occasion, Instant at, @Nullable PersonId by) {
        jdbc.sql("""
                        insert into meetings_occasions
                          (id, title, held_on, place, notes, announced, recorded_at, recorded_by)
                        values (:id, :title, :day, :place, :notes, :announced, :at, :by)
                        """)
                .param("id", occasion.id())
                .param("title", occasion.title())
                .param("day", occasion.day())
                .param("place", occasion.place())
                .param("notes", occasion.notes())
                .param("announced", occasion.announced())
                .param("at", at)
                .param("by", by)
                .update();
        organize(occasion);
    }

    private void organize(Occasion occasion) {
        jdbc.sql("""
                        insert into meetings_organizers (occasion_id, actor_id, position)
                        select :id, actor, place
                        from unnest(cast(:actors as uuid[])) with ordinality as listed (actor, place)
                        """)
                .param("id", occasion.id())
                .param("actors", Identifier.values(occasion.organizers()))
                .update();
    }

    /** Writes an occasion as it is told now; its version is the caller's. */
    public void update(Occasion occasion) {
        jdbc.sql("""
                        update meetings_occasions set title = :title, held_on = :day, place = :place,
                          notes = :notes, announced = :announced, version = :version
                        where id = :id
                        """)
                .param("id", occasion.id())
                .param("title", occasion.title())
                .param("day", occasion.day())
                .param("place", occasion.place())
                .param("notes", occasion.notes())
                .param("announced", occasion.announced())
                .param("version", occasion.version())
                .update();
        jdbc.sql("delete from meetings_organizers where occasion_id = :id")
                .param("id", occasion.id())
                .update();
        organize(occasion);
    }

    /** The occasion, if it is one that somebody looks after. */
    public Optional<Occasion> byId(OccasionId id, Sight sight) {
        return looking(SELECT + CaredOccasions.FILTER + " and o.id = :id", sight)
                .param("id", id)
                .query(Row.each(OccasionRows::occasion))
                .optional();
    }

    /** The occasion, whoever looks after it. */
    public Optional<Occasion> byId(OccasionId id) {
        return byId(id, EVERYTHING);
    }

    /** What those are called that exist, whoever looks after them. */
    public Map<UUID, String> titles(Collection<UUID> ids) {
        Map<UUID, String> titles = new HashMap<>();
        jdbc.sql("select o.id, o.title from meetings_occasions o where o.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Row.each(row -> titles.put(row.uuid("id"), row.text("title"))))
                .list();
        return titles;
    }

    /** The occasion, if its ties were recorded. */
    public Optional<Occasion> recorded(OccasionId id) {
        return jdbc.sql(SELECT + " r.last_at is not null and o.id = :id")
                .param("id", id)
                .query(Row.each(OccasionRows::occasion))
                .optional();
    }

    /**
     * Occasions that an actor organized or was at, the latest first: those that everyone may read of
     * from that day on, and those that somebody looks after.
     */
    public List<Occasion> of(ActorId actor, Sight sight, LocalDate today, int most) {
        return looking(SELECT + "(" + CaredOccasions.FILTER + """
                                 or r.last_at is not null or (o.announced and o.held_on >= :today))
                                  and (exists (select from meetings_organizers m
                                      where m.territory_id = o.territory_id and m.occasion_id = o.id
                                        and m.actor_id = :actor)
                                    or (r.last_at is not null and c.id is null
                                      and exists (select from meetings_attendances a
                                        where a.territory_id = o.territory_id
                                          and a.occasion_id = o.id and a.actor_id = :actor)))
                                order by o.held_on desc, o.id desc limit :most
                                """, sight)
                .param("actor", actor)
                .param("today", today)
                .param("most", most)
                .query(Row.each(OccasionRows::occasion))
                .list();
    }

    /** Announced occasions from that day on, the next first. */
    public List<Occasion> announced(LocalDate from, int most) {
        return jdbc.sql(SELECT + " o.announced and o.held_on >= :from"
                        + " order by o.held_on, o.id limit :most")
                .param("from", from)
                .param("most", most)
                .query(Row.each(OccasionRows::occasion))
                .list();
    }

    /** Occasions held before that day whose ties nobody has recorded, the oldest first. */
    public List<Occasion> unrecorded(Sight sight, LocalDate before, int most) {
        return looking(
                        SELECT
                                + CaredOccasions.FILTER
                                + " and r.last_at is null and c.id is null and o.held_on < :before"
                                + " order by o.held_on, o.id limit :most",
                        sight)
                .param("before", before)
                .param("most", most)
                .query(Row.each(OccasionRows::occasion))
                .list();
    }

    /** Makes what an actor organized be organized by another, once where both did. */
    public void join(UUID joining, ActorId gone, ActorId kept) {
        for (String sql : List.of(
                """
                        delete from meetings_organizers g where g.actor_id = :gone and exists (
                          select from meetings_organizers k
                          where k.territory_id = g.territory_id and k.occasion_id = g.occasion_id
                            and k.actor_id = :kept)
                        """, "update meetings_organizers set actor_id = :kept where actor_id = :gone")) {
            moved.move(joining, "meetings_organizers", sql, Map.of("gone", gone, "kept", kept));
        }
    }

    /** Keeps others from recording the same occasion until the transaction ends. */
    public boolean lock(OccasionId id) {
        return jdbc.sql("select id from meetings_occasions where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    public void record(OccasionId id, int present, Occasion.Recording recording) {
        jdbc.sql("""
                        insert into meetings_recordings
                          (id, occasion_id, present, ties, recorded_at, recorded_by)
                        values (:id, :occasion, :present, :ties, :at, :by)
                        """)
                .param("id", TimeOrderedIds.next())
                .param("occasion", id)
                .param("present", present)
                .param("ties", recording.ties())
                .param("at", recording.at())
                .param("by", recording.by())
                .update();
    }

    private JdbcClient.StatementSpec looking(String sql, Sight sight) {
        return jdbc.sql(sql).params(sight.values());
    }

    private static Occasion occasion(Row row) throws SQLException {
        Instant last = row.instantOrNull("last_at");
        return new Occasion(
                row.id("id", OccasionId::new),
                row.text("title"),
                row.day("held_on"),
                row.text("place"),
                row.text("notes"),
                row.flag("announced"),
                row.ids("organizers", ActorId::new),
                row.number("version"),
                last == null
                        ? null
                        : new Occasion.Recording(
                                last, row.idOrNull("last_by", PersonId::new), row.number("ties")),
                cancellation(row));
    }

    private static Occasion.@Nullable Cancellation cancellation(Row row) throws SQLException {
        UUID id = row.uuidOrNull("cancellation_id");
        return id == null
                ? null
                : new Occasion.Cancellation(
                        id,
                        row.text("reason"),
                        row.instant("cancelled_at"),
                        row.idOrNull("cancelled_by", PersonId::new));
    }
}

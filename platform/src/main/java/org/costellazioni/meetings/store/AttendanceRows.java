package org.costellazioni.meetings.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.meetings.Attendee;
import org.costellazioni.meetings.OccasionId;
import org.costellazioni.upkeep.undo.MovedRows;
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

/** Who was present at an occasion. */
@Repository
public class AttendanceRows {

    private final JdbcClient jdbc;
    private final MovedRows moved;

    AttendanceRows(JdbcClient jdbc, MovedRows moved) {
        this.jdbc = jdbc;
        this.moved = moved;
    }

    /** In the order in which they were added. */
    public List<Attendee> of(OccasionId occasion) {
        return jdbc.sql("""
                        select id, actor_id, typed_name from meetings_attendances
                        where occasion_id = :occasion order by position
                        """)
                .param("occasion", occasion)
                .query(Row.each(AttendanceRows::attendee))
                .list();
    }

    /** False when the actor, or the very name, is on the list already. */
    public boolean add(OccasionId occasion, Attendee attendee, Instant at, @Nullable PersonId by) {
        return jdbc.sql("""
                                insert into meetings_attendances
                                  (id, occasion_id, actor_id, typed_name, recorded_at, recorded_by)
                                values (:id, :occasion, :actor, :name, :at, :by)
                                on conflict do nothing
                                """)
                        .param("id", attendee.id())
                        .param("occasion", occasion)
                        .param("actor", attendee.actor())
                        .param("name", attendee.typedName())
                        .param("at", at)
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Makes who was present as an actor be present as another, once where both were. */
    public void join(UUID joining, ActorId gone, ActorId kept) {
        for (String sql : List.of(
                """
                        delete from meetings_attendances g where g.actor_id = :gone and exists (
                          select from meetings_attendances k
                          where k.territory_id = g.territory_id and k.occasion_id = g.occasion_id
                            and k.actor_id = :kept)
                        """, "update meetings_attendances set actor_id = :kept where actor_id = :gone")) {
            moved.move(joining, "meetings_attendances", sql, Map.of("gone", gone, "kept", kept));
        }
    }

    /** Forgets names typed before a moment that stayed nobody's, at most so many; answers how many. */
    public int forgetUnmatched(Instant before, int most) {
        return jdbc.sql("""
                        delete from meetings_attendances where ctid = any(array(
                          select ctid from meetings_attendances
                          where actor_id is null and recorded_at < :before
                          order by recorded_at limit :most))
                        """).param("before", before).param("most", most).update();
    }

    public boolean remove(OccasionId occasion, UUID attendee) {
        return jdbc.sql("""
                                delete from meetings_attendances
                                where occasion_id = :occasion and id = :attendee
                                """)
                        .param("occasion", occasion)
                        .param("attendee", attendee)
                        .update()
                == 1;
    }

    private static Attendee attendee(Row row) throws SQLException {
        return new Attendee(
                row.uuid("id"),
                row.idOrNull("actor_id", ActorId::new),
                row.textOrNull("typed_name"));
    }

    /** Those of the actors that organized an occasion or were at one. */
    public Set<UUID> builtOn(Collection<UUID> actors) {
        return jdbc.sql("""
                        select asked.id from unnest(cast(:actors as uuid[])) as asked (id)
                        where exists (select from meetings_attendances a where a.actor_id = asked.id)
                          or exists (select from meetings_organizers o where o.actor_id = asked.id)
                        """)
                .param("actors", actors.toArray(UUID[]::new))
                .query(Row.each(row -> row.uuid("id")))
                .set();
    }
}

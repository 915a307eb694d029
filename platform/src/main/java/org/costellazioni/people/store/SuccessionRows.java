package org.costellazioni.people.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.credentials.InvitationId;
import org.costellazioni.people.functions.FunctionId;
import org.costellazioni.people.succession.ElectionMinutes;
import org.costellazioni.people.succession.Succession;
import org.costellazioni.people.succession.Succession.End;
import org.costellazioni.people.succession.SuccessionId;
import org.costellazioni.upkeep.undo.MovedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Passages of the representation of actors in the territory at hand, done or waiting. */
@Repository
public class SuccessionRows {

    private static final String SELECT = """
            select s.id, s.actor_id, s.first_day, s.minutes_day, s.minutes_place, s.invitation_id,
              s.function_id, s.named_by, s.named_at, s.undone_at
            from people_successions s
            """;

    private final JdbcClient jdbc;
    private final MovedRows moved;

    SuccessionRows(JdbcClient jdbc, MovedRows moved) {
        this.jdbc = jdbc;
        this.moved = moved;
    }

    /** Keeps one that waits, or is about to be {@linkplain #complete completed}. */
    public void insert(Succession succession, List<End> ends) {
        ElectionMinutes minutes = succession.minutes();
        jdbc.sql("""
                        insert into people_successions (id, actor_id, first_day, minutes_day, minutes_place,
                          invitation_id, named_by, named_at)
                        values (:id, :actor, :from, :day, :place, :invitation, :by, :at)
                        """)
                .param("id", succession.id())
                .param("actor", succession.actor())
                .param("from", succession.firstDay())
                .param("day", minutes == null ? null : minutes.day())
                .param("place", minutes == null ? null : minutes.place())
                .param("invitation", succession.invitation())
                .param("by", succession.namedBy())
                .param("at", succession.namedAt())
                .update();
        ends.forEach(end -> jdbc.sql("""
                                insert into people_succession_ends (succession_id, function_id)
                                values (:succession, :function)
                                """)
                .param("succession", succession.id())
                .param("function", end.function())
                .update());
    }

    /** Notes that it came about, with the mandate that it made. */
    public void complete(Succession done, Instant at) {
        jdbc.sql("""
                        update people_successions
                        set function_id = :function, first_day = :from, completed_at = :at where id = :id
                        """)
                .param("function", done.function())
                .param("from", done.firstDay())
                .param("at", at)
                .param("id", done.id())
                .update();
    }

    /** Keeps what last day a mandate had before it ended. */
    public void noteEnd(SuccessionId succession, End end) {
        jdbc.sql("""
                        update people_succession_ends set last_day_before = :before
                        where succession_id = :succession and function_id = :function
                        """)
                .param("before", end.lastDayBefore())
                .param("succession", succession)
                .param("function", end.function())
                .update();
    }

    public void takeBack(SuccessionId id, Instant at) {
        jdbc.sql("update people_successions set undone_at = :at where id = :id")
                .param("at", at)
                .param("id", id)
                .update();
    }

    public Optional<Succession> byId(SuccessionId id) {
        return jdbc.sql(SELECT + " where s.id = :id")
                .param("id", id)
                .query(Row.each(SuccessionRows::succession))
                .optional();
    }

    /** The one that waits for this invitation. */
    public Optional<Succession> waitingFor(InvitationId invitation) {
        return jdbc.sql(SELECT + " where s.invitation_id = :invitation and s.completed_at is null")
                .param("invitation", invitation)
                .query(Row.each(SuccessionRows::succession))
                .optional();
    }

    /** Those of an actor that came about, the latest first, and those that wait for an invitation. */
    public List<Succession> of(ActorId actor) {
        return jdbc.sql(SELECT + """
                         where s.actor_id = :actor and (s.completed_at is not null or exists (
                          select from people_invitations i
                          where i.territory_id = s.territory_id and i.id = s.invitation_id))
                        order by s.named_at desc, s.id desc
                        """)
                .param("actor", actor)
                .query(Row.each(SuccessionRows::succession))
                .list();
    }

    public List<End> ends(SuccessionId id) {
        return jdbc.sql("""
                        select function_id, last_day_before from people_succession_ends
                        where succession_id = :id order by function_id
                        """)
                .param("id", id)
                .query(Row.each(row -> new End(
                        row.id("function_id", FunctionId::new), row.dayOrNull("last_day_before"))))
                .list();
    }

    /** Makes those of an actor be of the one that it was joined into. */
    public void move(UUID joining, ActorId gone, ActorId kept) {
        moved.move(
                joining,
                "people_successions",
                "update people_successions set actor_id = :kept where actor_id = :gone",
                Map.of("gone", gone, "kept", kept));
    }

    private static Succession succession(Row row) throws SQLException {
        LocalDate minutes = row.dayOrNull("minutes_day");
        return new Succession(
                row.id("id", SuccessionId::new),
                row.id("actor_id", ActorId::new),
                row.day("first_day"),
                minutes == null ? null : new ElectionMinutes(minutes, row.text("minutes_place")),
                row.idOrNull("invitation_id", InvitationId::new),
                row.idOrNull("function_id", FunctionId::new),
                row.id("named_by", PersonId::new),
                row.instant("named_at"),
                row.instantOrNull("undone_at") != null);
    }
}

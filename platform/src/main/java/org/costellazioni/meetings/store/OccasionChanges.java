package org.costellazioni.meetings.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Identifier;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.OccasionDraft;
import org.costellazioni.meetings.OccasionId;
import org.costellazioni.meetings.rules.OccasionEdit;
import org.costellazioni.upkeep.undo.MovedRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Edits of occasions, and that they were called off. */
@Repository
public class OccasionChanges {

    private static final String EDIT = """
            select id, occasion_id, undoes, edited_at, edited_by,
              title_before, held_on_before, place_before, notes_before, announced_before, organizers_before,
              title_after, held_on_after, place_after, notes_after, announced_after, organizers_after
            from meetings_edits where
            """;

    private final JdbcClient jdbc;
    private final MovedRows moved;

    OccasionChanges(JdbcClient jdbc, MovedRows moved) {
        this.jdbc = jdbc;
        this.moved = moved;
    }

    public void insert(OccasionEdit edit) {
        OccasionDraft before = edit.before();
        OccasionDraft after = edit.after();
        jdbc.sql("""
                        insert into meetings_edits (id, occasion_id, undoes, edited_at, edited_by,
                          title_before, held_on_before, place_before, notes_before, announced_before,
                          organizers_before, title_after, held_on_after, place_after, notes_after,
                          announced_after, organizers_after)
                        values (:id, :occasion, :undoes, :at, :by,
                          :title, :day, :place, :notes, :announced, :organizers,
                          :newTitle, :newDay, :newPlace, :newNotes, :newAnnounced, :newOrganizers)
                        """)
                .param("id", edit.id())
                .param("occasion", edit.occasion())
                .param("undoes", edit.undoes())
                .param("at", edit.at())
                .param("by", edit.by())
                .param("title", before.title())
                .param("day", before.day())
                .param("place", before.place())
                .param("notes", before.notes())
                .param("announced", before.announced())
                .param("organizers", Identifier.values(before.organizers()))
                .param("newTitle", after.title())
                .param("newDay", after.day())
                .param("newPlace", after.place())
                .param("newNotes", after.notes())
                .param("newAnnounced", after.announced())
                .param("newOrganizers", Identifier.values(after.organizers()))
                .update();
    }

    public Optional<OccasionEdit> edit(UUID id) {
        return jdbc.sql(EDIT + " id = :id")
                .param("id", id)
                .query(Row.each(OccasionChanges::edit))
                .optional();
    }

    /** The edits of an occasion, the first one first. */
    public List<OccasionEdit> edits(OccasionId occasion) {
        return jdbc.sql(EDIT + " occasion_id = :occasion order by edited_at, id")
                .param("occasion", occasion)
                .query(Row.each(OccasionChanges::edit))
                .list();
    }

    /** In what edits keep, an actor stands for another that was joined into it, once where both stood. */
    public void join(UUID joining, ActorId gone, ActorId kept) {
        moved.move(joining, "meetings_edits", """
                        update meetings_edits set
                          organizers_before = case when :kept = any(organizers_before)
                            then array_remove(organizers_before, :gone)
                            else array_replace(organizers_before, :gone, :kept) end,
                          organizers_after = case when :kept = any(organizers_after)
                            then array_remove(organizers_after, :gone)
                            else array_replace(organizers_after, :gone, :kept) end
                        where :gone = any(organizers_before) or :gone = any(organizers_after)
                        """, Map.of("gone", gone, "kept", kept));
    }

    public void cancel(OccasionId occasion, Occasion.Cancellation cancellation) {
        jdbc.sql("""
                        insert into meetings_cancellations
                          (id, occasion_id, reason, cancelled_at, cancelled_by)
                        values (:id, :occasion, :reason, :at, :by)
                        """)
                .param("id", cancellation.id())
                .param("occasion", occasion)
                .param("reason", cancellation.reason())
                .param("at", cancellation.at())
                .param("by", cancellation.by())
                .update();
    }

    /** That it is held after all; false when that was said already. */
    public boolean lift(UUID cancellation, Instant at, @Nullable PersonId by) {
        return jdbc.sql("""
                                update meetings_cancellations set lifted_at = :at, lifted_by = :by
                                where id = :id and lifted_at is null
                                """)
                        .param("id", cancellation)
                        .param("at", at)
                        .param("by", by)
                        .update()
                == 1;
    }

    /**
     * That an occasion was called off, and perhaps held after all.
     *
     * @param liftedAt null while it stands
     */
    public record CalledOff(
            OccasionId occasion,
            Occasion.Cancellation cancellation,
            @Nullable Instant liftedAt,
            @Nullable PersonId liftedBy) {}

    public Optional<CalledOff> calledOff(UUID cancellation) {
        return jdbc.sql("select * from meetings_cancellations where id = :id")
                .param("id", cancellation)
                .query(Row.each(OccasionChanges::calledOff))
                .optional();
    }

    /** How often an occasion was called off, the first time first. */
    public List<CalledOff> cancellations(OccasionId occasion) {
        return jdbc.sql("""
                        select * from meetings_cancellations
                        where occasion_id = :occasion order by cancelled_at, id
                        """)
                .param("occasion", occasion)
                .query(Row.each(OccasionChanges::calledOff))
                .list();
    }

    private static CalledOff calledOff(Row row) throws SQLException {
        return new CalledOff(
                row.id("occasion_id", OccasionId::new),
                new Occasion.Cancellation(
                        row.uuid("id"),
                        row.text("reason"),
                        row.instant("cancelled_at"),
                        row.idOrNull("cancelled_by", PersonId::new)),
                row.instantOrNull("lifted_at"),
                row.idOrNull("lifted_by", PersonId::new));
    }

    private static OccasionEdit edit(Row row) throws SQLException {
        return new OccasionEdit(
                row.uuid("id"),
                row.id("occasion_id", OccasionId::new),
                draft(row, "_before"),
                draft(row, "_after"),
                row.uuidOrNull("undoes"),
                row.instant("edited_at"),
                row.idOrNull("edited_by", PersonId::new));
    }

    private static OccasionDraft draft(Row row, String when) throws SQLException {
        return new OccasionDraft(
                row.text("title" + when),
                row.day("held_on" + when),
                row.text("place" + when),
                row.text("notes" + when),
                row.flag("announced" + when),
                row.ids("organizers" + when, ActorId::new));
    }
}

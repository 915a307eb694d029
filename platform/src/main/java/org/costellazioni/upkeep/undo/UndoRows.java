package org.costellazioni.upkeep.undo;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Acts that can be undone, and those that were. Of several acts on one thing the latest counts. */
@Repository
class UndoRows {

    private static final String OPEN = """
            select a.id, a.thing_kind, a.thing_id, a.arguments, a.done_by, a.done_at, a.until
            from upkeep_undoable_acts a
            where a.until > :now
              and not exists (select from upkeep_undoings u
                where u.territory_id = a.territory_id and u.act_id = a.id)
              and not exists (select from upkeep_undoable_acts l
                where l.territory_id = a.territory_id and l.thing_kind = a.thing_kind
                  and l.thing_id = a.thing_id and (l.done_at, l.id) > (a.done_at, a.id))
            """;

    private final JdbcClient jdbc;

    UndoRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Undoable act) {
        jdbc.sql("""
                        insert into upkeep_undoable_acts
                          (id, thing_kind, thing_id, arguments, done_by, done_at, until)
                        values (:id, :kind, :thing, :arguments, :by, :at, :until)
                        """)
                .param("id", act.id())
                .param("kind", act.thing().kind())
                .param("thing", act.thing().id())
                .param("arguments", act.arguments().toArray(String[]::new))
                .param("by", act.doneBy())
                .param("at", act.doneAt())
                .param("until", act.until())
                .update();
    }

    List<Undoable> open(Instant now, int most) {
        return jdbc.sql(OPEN + " order by a.done_at desc, a.id desc limit :most")
                .param("now", now)
                .param("most", most)
                .query(Row.each(UndoRows::act))
                .list();
    }

    Optional<Undoable> find(UUID id, Instant now) {
        return jdbc.sql(OPEN + " and a.id = :id")
                .param("now", now)
                .param("id", id)
                .query(Row.each(UndoRows::act))
                .optional();
    }

    Optional<Undoable> of(Thing thing, Instant now) {
        return jdbc.sql(OPEN + " and a.thing_kind = :kind and a.thing_id = :thing")
                .param("now", now)
                .param("kind", thing.kind())
                .param("thing", thing.id())
                .query(Row.each(UndoRows::act))
                .optional();
    }

    /** Makes whoever else undoes it wait for this transaction's end. */
    void lock(UUID id) {
        jdbc.sql("select id from upkeep_undoable_acts where id = :id for update")
                .param("id", id)
                .query(row -> {});
    }

    void undone(UUID id, String reason, @Nullable PersonId by, Instant at) {
        jdbc.sql("""
                        insert into upkeep_undoings (act_id, reason, undone_by, undone_at)
                        values (:act, :reason, :by, :at)
                        """)
                .param("act", id)
                .param("reason", reason)
                .param("by", by)
                .param("at", at)
                .update();
    }

    /** Takes a name out of the sentences that tell what can be undone; answers of how many. */
    int forgetName(String name) {
        return jdbc.sql("""
                        update upkeep_undoable_acts
                        set arguments = array_replace(arguments, :name, '[omissis]')
                        where :name = any(arguments)
                        """).param("name", name).update();
    }

    private static Undoable act(Row row) throws SQLException {
        return new Undoable(
                row.uuid("id"),
                new Thing(row.text("thing_kind"), row.uuid("thing_id")),
                row.texts("arguments"),
                row.idOrNull("done_by", PersonId::new),
                row.instant("done_at"),
                row.instant("until"));
    }
}

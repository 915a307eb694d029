package org.costellazioni.people.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.handovers.HandoverId;
import org.costellazioni.people.handovers.PassedWork;
import org.costellazioni.people.handovers.PassedWork.Piece;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Work that passed from person to person in the territory at hand. */
@Repository
public class HandoverRows {

    private static final String SELECT = """
            select h.id, h.from_person, h.to_person, h.last_day, h.passed_by, h.passed_at, h.returned_at
            from people_handovers h
            """;

    private final JdbcClient jdbc;

    HandoverRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(PassedWork work, List<Piece> pieces) {
        jdbc.sql("""
                        insert into people_handovers
                          (id, from_person, to_person, last_day, passed_by, passed_at)
                        values (:id, :from, :to, :until, :by, :at)
                        """)
                .param("id", work.id())
                .param("from", work.from())
                .param("to", work.to())
                .param("until", work.until())
                .param("by", work.by())
                .param("at", work.at())
                .update();
        pieces.forEach(piece -> jdbc.sql("""
                                insert into people_handover_pieces (handover_id, key, item_id, passed_id)
                                values (:handover, :key, :item, :passed)
                                """)
                .param("handover", work.id())
                .param("key", piece.key())
                .param("item", piece.item())
                .param("passed", piece.passed())
                .update());
    }

    /** One that has not come back; whoever else brings it back waits for this transaction's end. */
    public Optional<PassedWork> lock(HandoverId id) {
        return jdbc.sql(SELECT + " where h.id = :id and h.returned_at is null for update")
                .param("id", id)
                .query(Row.each(HandoverRows::work))
                .optional();
    }

    public Optional<PassedWork> byId(HandoverId id) {
        return jdbc.sql(SELECT + " where h.id = :id")
                .param("id", id)
                .query(Row.each(HandoverRows::work))
                .optional();
    }

    public List<Piece> pieces(HandoverId id) {
        return jdbc.sql("""
                        select key, item_id, passed_id from people_handover_pieces
                        where handover_id = :id order by key, item_id
                        """)
                .param("id", id)
                .query(Row.each(row ->
                        new Piece(row.text("key"), row.uuid("item_id"), row.uuid("passed_id"))))
                .list();
    }

    /** What a substitute has of a person's work, the latest first. */
    public List<PassedWork> withSubstitutes(PersonId from) {
        return jdbc.sql(SELECT + """
                         where h.from_person = :from and h.last_day is not null and h.returned_at is null
                        order by h.passed_at desc, h.id desc
                        """)
                .param("from", from)
                .query(Row.each(HandoverRows::work))
                .list();
    }

    /** Whose substitute's last day was before this one. */
    public List<HandoverId> over(LocalDate day) {
        return jdbc.sql("""
                        select h.id from people_handovers h
                        where h.last_day < :day and h.returned_at is null order by h.last_day, h.id
                        """)
                .param("day", day)
                .query(Row.each(row -> row.id("id", HandoverId::new)))
                .list();
    }

    public void returned(HandoverId id, Instant at) {
        jdbc.sql("update people_handovers set returned_at = :at where id = :id")
                .param("at", at)
                .param("id", id)
                .update();
    }

    private static PassedWork work(Row row) throws SQLException {
        return new PassedWork(
                row.id("id", HandoverId::new),
                row.id("from_person", PersonId::new),
                row.id("to_person", PersonId::new),
                row.dayOrNull("last_day"),
                row.id("passed_by", PersonId::new),
                row.instant("passed_at"),
                row.instantOrNull("returned_at") != null);
    }
}

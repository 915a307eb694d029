package org.costellazioni.intake.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Handover;
import org.costellazioni.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who finishes which import: whoever asked for it, or whom it passed to since. A draft, whose columns
 * are to be confirmed, and one with rows that wait are unfinished.
 */
@Repository
public class ImportCharges implements Handover.Work {

    private static final String UNFINISHED = """
            (i.state = 'DRAFT' or exists (
              select from intake_undecided_rows r
              where r.territory_id = i.territory_id and r.import_id = i.id and not exists (
                select from intake_row_decisions d
                where d.territory_id = r.territory_id and d.row_id = r.id)))
            """;

    private final JdbcClient jdbc;

    ImportCharges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Handover.Item> of(PersonId person) {
        return jdbc.sql("""
                        select i.id, i.file_name from intake_imports i
                        where coalesce(i.in_charge, i.asked_by) = :person and
                        """ + UNFINISHED + " order by i.asked_at, i.id")
                .param("person", person)
                .query(Row.each(row -> new Handover.Item(row.uuid("id"), row.text("file_name"))))
                .list();
    }

    @Override
    public Optional<UUID> pass(UUID item, PersonId from, PersonId to, Acting by) {
        return jdbc.sql("""
                        update intake_imports set in_charge = :to
                        where id = :id and coalesce(in_charge, asked_by) = :from returning id
                        """)
                .param("id", item)
                .param("from", from)
                .param("to", to)
                .query(Row.each(row -> row.uuid("id")))
                .optional();
    }
}

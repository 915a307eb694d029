package org.costellazioni.intake.store;

import org.costellazioni.database.Row;
import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportPart;
import org.costellazioni.intake.ImportUndoing;
import org.costellazioni.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who undid what of an import, and what the sources said in it that no longer counts. */
@Repository
public class UndoingRows {

    private final JdbcClient jdbc;

    UndoingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(UUID id, ImportPart part, String reason, @Nullable PersonId by, Instant at) {
        jdbc.sql("""
                        insert into intake_undoings
                          (id, import_id, line, row_id, reason, undone_by, undone_at)
                        values (:id, :import, :line, :row, :reason, :by, :at)
                        """)
                .param("id", id)
                .param("import", part.importId())
                .param("line", part.line())
                .param("row", part.row())
                .param("reason", reason)
                .param("by", by)
                .param("at", at)
                .update();
    }

    /** The undoings of an import, the latest first. */
    public List<ImportUndoing> of(ImportId id) {
        return jdbc.sql("""
                        select line, row_id, reason, undone_by, undone_at from intake_undoings
                        where import_id = :import order by undone_at desc, id desc
                        """)
                .param("import", id)
                .query(Row.each(row -> new ImportUndoing(
                        row.uuidOrNull("row_id") != null,
                        row.countOrNull("line"),
                        row.text("reason"),
                        row.idOrNull("undone_by", PersonId::new),
                        row.instant("undone_at"))))
                .list();
    }

    /** Makes whoever else undoes or reads the same import wait for this transaction's end. */
    public void lock(ImportId id) {
        jdbc.sql("select id from intake_imports where id = :id for update")
                .param("id", id)
                .query(row -> {});
    }

    /**
     * What the sources said in the part counts no longer: what they had said before counts again. Of a row
     * that a person decided, neither does what other imports repeated of it since.
     */
    public void forget(ImportPart part) {
        if (part.row() != null) {
            jdbc.sql("""
                            update intake_sightings s set undone = true
                            from intake_undecided_rows r
                            where r.id = :row and s.source = r.source and s.key = r.key
                              and s.fingerprint = r.fingerprint and not s.undone
                            """).param("row", part.row()).update();
            return;
        }
        jdbc.sql("""
                        update intake_sightings s set undone = true
                        where s.import_id = :import
                          and (cast(:line as bigint) is null or s.line = :line) and not s.undone
                          and not exists (select from intake_undecided_rows r
                            join intake_row_decisions d
                              on d.territory_id = r.territory_id and d.row_id = r.id
                            where r.territory_id = s.territory_id and r.import_id = s.import_id
                              and r.line = s.line)
                        """)
                .param("import", part.importId())
                .param("line", part.line())
                .update();
    }

    /** Whether what the sources said in the part still counts. */
    public boolean speaks(ImportPart part) {
        return jdbc.sql("""
                        select exists (select from intake_sightings s
                        where s.import_id = :import
                          and (cast(:line as bigint) is null or s.line = :line) and not s.undone)
                        """)
                .param("import", part.importId())
                .param("line", part.line())
                .query(Boolean.class)
                .single();
    }

    /** Lets a row wait again whose decision is undone. */
    public boolean forgetDecision(UUID row) {
        return jdbc.sql("delete from intake_row_decisions where row_id = :row")
                        .param("row", row)
                        .update()
                == 1;
    }

    public boolean isDecided(UUID row) {
        return jdbc.sql("""
                        select exists (select from intake_row_decisions where row_id = :row)
                        """).param("row", row).query(Boolean.class).single();
    }

    /** Takes a row out of the queue; false when a person has decided it. */
    public boolean forgetRow(UUID row) {
        return jdbc.sql("""
                                delete from intake_undecided_rows r where r.id = :row
                                  and not exists (select from intake_row_decisions d
                                    where d.territory_id = r.territory_id and d.row_id = r.id)
                                """).param("row", row).update() == 1;
    }
}

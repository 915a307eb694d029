package org.costellazioni.intake.store;

import org.costellazioni.database.Row;
import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.UndecidedRow;
import org.costellazioni.intake.rules.RowText;

import java.sql.SQLException;
import java.util.List;

/** Columns of a row that waits. */
final class UndecidedColumns {

    static final String ANY = """
            select r.id, r.import_id, i.file_name, r.line, r.original, r.content, r.source, r.key,
                   r.fingerprint
            from intake_undecided_rows r
            join intake_imports i on i.id = r.import_id
            """;

    static final String WAITING = ANY + """
            where not exists (select 1 from intake_row_decisions d where d.row_id = r.id)
            """;

    private UndecidedColumns() {}

    /** The row without its candidates. */
    static UndecidedRows.Waiting waiting(Row row) throws SQLException {
        UndecidedRow undecided = new UndecidedRow(
                row.uuid("id"),
                row.id("import_id", ImportId::new),
                row.text("file_name"),
                row.count("line"),
                row.text("original"),
                RowText.read(row.text("content")),
                List.of());
        return new UndecidedRows.Waiting(
                undecided, row.text("source"), row.text("key"), row.text("fingerprint"));
    }
}

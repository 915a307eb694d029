package org.costellazioni.intake.store;

import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.UndecidedRow;
import org.costellazioni.intake.rules.RowText;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Columns of a row that waits. */
final class UndecidedColumns {

    static final String WAITING = """
            select r.id, r.import_id, i.file_name, r.line, r.original, r.content, r.source, r.key,
                   r.fingerprint
            from intake_undecided_rows r
            join intake_imports i on i.id = r.import_id
            where not exists (select 1 from intake_row_decisions d where d.row_id = r.id)
            """;

    private UndecidedColumns() {}

    /** The row without its candidates. */
    static UndecidedRows.Waiting waiting(ResultSet row, int number) throws SQLException {
        UndecidedRow undecided = new UndecidedRow(
                row.getObject("id", UUID.class),
                new ImportId(row.getObject("import_id", UUID.class)),
                row.getString("file_name"),
                row.getLong("line"),
                row.getString("original"),
                RowText.read(row.getString("content")),
                List.of());
        return new UndecidedRows.Waiting(
                undecided,
                row.getString("source"),
                row.getString("key"),
                row.getString("fingerprint"));
    }
}

package org.costellazioni.intake.lists;

import org.costellazioni.database.Row;
import org.costellazioni.intake.RejectedRow;
import org.costellazioni.site.lists.ListRows;

import java.sql.SQLException;

/** The rows of one import that were not taken; the list says of which. */
public final class RejectedEntry {

    public static final ListRows<RejectedRow> ROWS =
            ListRows.of("""
            select r.line, r.original, r.cells, r.reason, r.arguments
            from intake_rejected_rows r
            where r.import_id = :import
              and registry_plain(r.original) like '%' || registry_plain(:q) || '%' --? q
            """, RejectedEntry::of).rising("riga", "r.line");

    private RejectedEntry() {}

    private static RejectedRow of(Row row) throws SQLException {
        return new RejectedRow(
                row.count("line"),
                row.text("original"),
                row.texts("cells"),
                row.text("reason"),
                row.texts("arguments"));
    }
}

package org.costellazioni.intake.store;

import org.costellazioni.database.Row;
import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.RejectedRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The table {@code intake_rejected_rows}; rows are never changed. */
@Repository
public class RejectedRows {

    private static final String BETWEEN = "\u001f";

    private final JdbcClient jdbc;

    RejectedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Forgets rows of imports that ended before a moment, at most so many; answers how many. */
    public int deleteBefore(Instant before, int most) {
        return jdbc.sql("""
                        delete from intake_rejected_rows where ctid = any(array(
                          select r.ctid from intake_rejected_rows r
                          join intake_imports i on i.territory_id = r.territory_id and i.id = r.import_id
                          where i.finished_at < :before
                          order by r.import_id, r.line limit :most))
                        """).param("before", before).param("most", most).update();
    }

    public void insert(ImportId id, List<RejectedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into intake_rejected_rows (import_id, line, original, cells, reason, arguments)
                        select :import, line, original, string_to_array(nullif(cells, ''), :between), reason,
                               coalesce(string_to_array(nullif(arguments, ''), :between), '{}')
                        from unnest(:lines::bigint[], :originals::text[], :cells::text[], :reasons::text[],
                                    :arguments::text[])
                          as t (line, original, cells, reason, arguments)
                        on conflict do nothing
                        """)
                .param("import", id)
                .param("between", BETWEEN)
                .param("lines", rows.stream().map(RejectedRow::line).toArray(Long[]::new))
                .param("originals", rows.stream().map(RejectedRow::original).toArray(String[]::new))
                .param(
                        "cells",
                        rows.stream().map(row -> joined(row.cells())).toArray(String[]::new))
                .param("reasons", rows.stream().map(row -> row.reasonKey()).toArray(String[]::new))
                .param(
                        "arguments",
                        rows.stream().map(row -> joined(row.arguments())).toArray(String[]::new))
                .update();
    }

    /** Cells hold no control characters: rows that do are rejected before they are cut in cells. */
    private static String joined(List<String> texts) {
        return String.join(BETWEEN, texts).replace('\0', '\uFFFD');
    }

    /** Rejected rows after a line, in their order. */
    public List<RejectedRow> after(ImportId id, long line, int most) {
        return jdbc.sql("""
                        select line, original, cells, reason, arguments from intake_rejected_rows
                        where import_id = :import and line > :line order by line limit :most
                        """)
                .param("import", id)
                .param("line", line)
                .param("most", most)
                .query(Row.each(RejectedRows::row))
                .list();
    }

    /** The texts of the first rows that could not be cut into cells. */
    public List<String> uncut(ImportId id, int most) {
        return jdbc.sql("""
                        select original from intake_rejected_rows
                        where import_id = :import and cells is null order by line limit :most
                        """)
                .param("import", id)
                .param("most", most)
                .query(Row.each(row -> row.text("original")))
                .list();
    }

    private static RejectedRow row(Row row) throws SQLException {
        return new RejectedRow(
                row.count("line"),
                row.text("original"),
                row.texts("cells"),
                row.text("reason"),
                row.texts("arguments"));
    }
}

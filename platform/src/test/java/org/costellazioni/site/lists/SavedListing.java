package org.costellazioni.site.lists;

import org.costellazioni.database.Row;

import java.util.List;
import java.util.Map;

/** A list of the test: filters that were saved, by their names. */
final class SavedListing extends Listing<SavedListing.Line> {

    /** A row of it. */
    record Line(String id, String name) {}

    private static final ListRows<Line> ROWS = ListRows.of("""
            select f.id, f.name from site_saved_filters f
            where true
              and f.name = :q --? q
              and f.id = any(:ids::uuid[]) --? ids
              and f.saved_at > :since and f.saved_at <= :until --? since
            """, SavedListing::line)
            .rising("nome", "f.name, f.id")
            .news("f.saved_at desc, f.id");

    SavedListing() {
        super("/prova", "site.filters", ROWS);
        filter(Filter.words("site.filters.name"));
        column(Column.text("nome", "site.filters.name", Line::name));
        identity(Line::id, (line, words) -> line.name(), line -> null);
    }

    private static Line line(Row row) throws java.sql.SQLException {
        return new Line(row.uuid("id").toString(), row.text("name"));
    }

    /** What somebody without rights asks: nothing in particular. */
    Inquiry<Line> everything(org.costellazioni.site.Words words) {
        return new Inquiry<>(
                this,
                new Viewpoint(Reader.STRANGER, Map.of()),
                Scope.ALL,
                Asked.of(List.of(), List.of(), name -> null, words),
                words);
    }
}

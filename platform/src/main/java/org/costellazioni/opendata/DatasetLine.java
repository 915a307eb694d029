package org.costellazioni.opendata;

import org.costellazioni.kernel.OpenDataset;
import org.costellazioni.site.lists.ListRows;
import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * A set of open data.
 *
 * @param dataset null until its module was asked
 */
record DatasetLine(String key, @Nullable OpenDataset dataset) {

    static final ListRows<DatasetLine> ROWS = ListRows.of(
                    """
            select d.key
            from unnest(string_to_array(:keys, ' ')) with ordinality as d (key, position)
            """, row -> new DatasetLine(row.text("key"), null))
            .rising("elenco", "d.position");

    OpenDataset told() {
        return Objects.requireNonNull(dataset);
    }

    String path() {
        return told().path();
    }

    String csv() {
        return path() + ".csv";
    }

    String workbook() {
        return path() + ".xlsx";
    }

    String data() {
        return "/api/v1" + path();
    }
}

package org.costellazioni.intake;

import org.costellazioni.intake.rules.ListField;

import java.util.List;
import java.util.Map;

/**
 * The beginning of an uploaded file, to say which column is which.
 *
 * @param columns as the file writes them; for areas the properties of the first one
 * @param rows the first rows, cell by cell; a row that could not be cut holds its text alone
 * @param suggested what each column holds, as its name suggests or as a person chose
 */
public record Preview(
        List<String> columns, List<List<String>> rows, Map<String, ListField> suggested) {

    public Preview {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        suggested = Map.copyOf(suggested);
    }

    /** The same beginning with what a person chose instead of what the names suggest. */
    public Preview with(Map<String, ListField> chosen) {
        return new Preview(columns, rows, chosen);
    }

    /** Nothing could be read of the file. */
    public boolean unreadable() {
        return columns.isEmpty();
    }
}

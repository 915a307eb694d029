package org.costellazioni.intake;

import org.costellazioni.intake.rules.ListField;

import java.util.List;
import java.util.Map;

/**
 * The beginning of an uploaded file, to say which column is which.
 *
 * @param columns as the file writes them; for areas the properties of the first one
 * @param rows the first rows, cell by cell; a row that could not be cut holds its text alone
 * @param suggested what the columns' names suggest
 */
public record Preview(
        List<String> columns, List<List<String>> rows, Map<String, ListField> suggested) {

    public Preview {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        suggested = Map.copyOf(suggested);
    }
}

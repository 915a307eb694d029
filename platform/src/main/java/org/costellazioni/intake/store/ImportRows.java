package org.costellazioni.intake.store;

import org.costellazioni.database.Row;
import org.costellazioni.files.FileId;
import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportKind;
import org.costellazioni.intake.ImportRequest;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.Tally;
import org.costellazioni.kernel.PersonId;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rows of {@code intake_imports} and the columns that need a form of their own. */
final class ImportRows {

    static final String SELECT = """
            select id, kind, format, options, file_name, file_id, state, columns, line_done, expected_rows,
                   accepted, updated, unchanged, rejected, undecided, refusal_key, refusal_arguments,
                   asked_by, job_run, asked_at, finished_at
            from intake_imports
            """;

    private static final String BETWEEN_PAIRS = "\u001e";
    private static final String BETWEEN_KEY_AND_VALUE = "\u001f";

    private ImportRows() {}

    /** The options in one text, equal for equal options. */
    static String options(ImportRequest request) {
        return new TreeMap<>(request.options())
                .entrySet().stream()
                        .map(pair -> pair.getKey() + BETWEEN_KEY_AND_VALUE + pair.getValue())
                        .collect(Collectors.joining(BETWEEN_PAIRS));
    }

    private static Map<String, String> options(String text) {
        Map<String, String> options = new HashMap<>();
        for (String pair : text.split(BETWEEN_PAIRS)) {
            int at = pair.indexOf(BETWEEN_KEY_AND_VALUE);
            if (at >= 0) {
                options.put(pair.substring(0, at), pair.substring(at + 1));
            }
        }
        return options;
    }

    static String[] texts(List<?> values) {
        return values.stream().map(String::valueOf).toArray(String[]::new);
    }

    static ImportView view(Row row) throws SQLException {
        return new ImportView(
                row.id("id", ImportId::new),
                new ImportRequest(
                        row.one("kind", ImportKind.class),
                        row.text("format"),
                        options(row.text("options"))),
                row.text("file_name"),
                row.idOrNull("file_id", FileId::new),
                row.one("state", ImportView.State.class),
                row.texts("columns"),
                row.count("line_done"),
                row.count("expected_rows"),
                tally(row),
                row.textOrNull("refusal_key"),
                row.texts("refusal_arguments"),
                row.idOrNull("asked_by", PersonId::new),
                row.uuidOrNull("job_run"),
                row.instant("asked_at"),
                row.instantOrNull("finished_at"));
    }

    private static Tally tally(Row row) throws SQLException {
        return new Tally(
                row.number("accepted"),
                row.number("updated"),
                row.number("unchanged"),
                row.number("rejected"),
                row.number("undecided"));
    }
}

package org.costellazioni.intake.store;

import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportKind;
import org.costellazioni.intake.ImportRequest;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.Tally;
import org.costellazioni.kernel.PersonId;
import org.jspecify.annotations.Nullable;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
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

    static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    static ImportView view(ResultSet row, int number) throws SQLException {
        UUID askedBy = row.getObject("asked_by", UUID.class);
        return new ImportView(
                new ImportId(row.getObject("id", UUID.class)),
                new ImportRequest(
                        ImportKind.valueOf(row.getString("kind")),
                        row.getString("format"),
                        options(row.getString("options"))),
                row.getString("file_name"),
                row.getObject("file_id", UUID.class),
                ImportView.State.valueOf(row.getString("state")),
                texts(row.getArray("columns")),
                row.getLong("line_done"),
                row.getLong("expected_rows"),
                tally(row),
                row.getString("refusal_key"),
                texts(row.getArray("refusal_arguments")),
                askedBy == null ? null : new PersonId(askedBy),
                row.getObject("job_run", UUID.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("finished_at", OffsetDateTime.class)));
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getInt("accepted"),
                row.getInt("updated"),
                row.getInt("unchanged"),
                row.getInt("rejected"),
                row.getInt("undecided"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}

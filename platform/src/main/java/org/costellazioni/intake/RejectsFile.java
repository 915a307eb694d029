package org.costellazioni.intake;

import org.costellazioni.site.lists.files.CsvFile;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rejected rows of an import as a file that a spreadsheet opens: the columns of the original, then
 * the line, the reason and the original text. Corrected, it can be imported as it is: the three
 * additional columns mean nothing to the importer.
 */
@Component
public class RejectsFile {

    /** Message keys of the heads of the three columns that follow those of the original. */
    public static final String LINE = "intake.rejects.line";

    public static final String REASON = "intake.rejects.reason";
    public static final String ORIGINAL = "intake.rejects.original";

    private static final int PAGE = 1_000;

    private final Imports imports;
    private final MessageSource messages;

    RejectsFile(Imports imports, MessageSource messages) {
        this.imports = imports;
        this.messages = messages;
    }

    /** A column of the original file, and where its cells are. */
    public record Original(String name, int at) {

        public String of(RejectedRow row) {
            return at < row.cells().size() ? row.cells().get(at) : "";
        }
    }

    /** The columns of the original, without those of a file that was made here. */
    public List<Original> columns(ImportView view) {
        Set<String> ours = Stream.of(Locale.ITALIAN, Locale.ENGLISH)
                .flatMap(locale -> additional(locale).stream())
                .collect(Collectors.toSet());
        return IntStream.range(0, view.columns().size())
                .mapToObj(at -> new Original(view.columns().get(at), at))
                .filter(column -> !ours.contains(column.name()))
                .toList();
    }

    /** Writes it, a page of rows at a time; the writer is closed. */
    public void write(ImportView view, Locale locale, Writer out) throws IOException {
        List<Original> columns = columns(view);
        try (CsvFile file = new CsvFile(out)) {
            file.row(
                    Stream.concat(columns.stream().map(Original::name), additional(locale).stream())
                            .toList());
            List<RejectedRow> rows = imports.rejected(view.id(), 0, PAGE);
            while (!rows.isEmpty()) {
                for (RejectedRow row : rows) {
                    Stream<Object> told =
                            Stream.of(row.line(), reason(row, locale), row.original());
                    file.row(Stream.concat(columns.stream().map(each -> each.of(row)), told)
                            .toList());
                }
                rows = imports.rejected(view.id(), rows.getLast().line(), PAGE);
            }
        }
    }

    private List<String> additional(Locale locale) {
        return Stream.of(LINE, REASON, ORIGINAL)
                .map(key -> messages.getMessage(key, null, locale))
                .toList();
    }

    /** Why the row was rejected, in plain words. */
    public String reason(RejectedRow row, Locale locale) {
        String key = row.reasonKey();
        return String.valueOf(messages.getMessage(key, row.arguments().toArray(), key, locale));
    }
}

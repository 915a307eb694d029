package org.costellazioni.intake;

import org.costellazioni.intake.rules.RoughCells;
import org.costellazioni.intake.store.RejectedRows;
import org.costellazioni.site.lists.files.CsvFile;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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

    /** Columns at most that rows may add which could not be cut. */
    private static final int MOST_COLUMNS = 100;

    /** A column of the original that its head does not name. */
    private static final String NAMELESS = "intake.rejects.nameless";

    private final Imports imports;
    private final RejectedRows rejected;
    private final MessageSource messages;

    RejectsFile(Imports imports, RejectedRows rejected, MessageSource messages) {
        this.imports = imports;
        this.rejected = rejected;
        this.messages = messages;
    }

    /** A column of the original file, and where its cells are. */
    public record Original(String name, int at) {

        public String of(RejectedRow row) {
            List<String> written = row.written();
            return at < written.size() ? written.get(at) : "";
        }
    }

    /**
     * The columns of the original, without those of a file that was made here; as many more as the rows
     * need that could not be cut by them.
     */
    @Transactional(readOnly = true)
    public List<Original> columns(ImportView view) {
        Set<String> ours = Stream.of(Locale.ITALIAN, Locale.ENGLISH)
                .flatMap(locale -> additional(locale).stream())
                .collect(Collectors.toSet());
        int named = view.columns().size();
        int widest = rejected.uncut(view.id(), PAGE).stream()
                .mapToInt(original -> RoughCells.of(original).size())
                .max()
                .orElse(0);
        return IntStream.range(0, Math.max(named, Math.min(widest, MOST_COLUMNS)))
                .mapToObj(at ->
                        new Original(at < named ? view.columns().get(at) : nameless(at + 1), at))
                .filter(column -> !ours.contains(column.name()))
                .toList();
    }

    private String nameless(int number) {
        return messages.getMessage(
                NAMELESS, new Object[] {Integer.toString(number)}, Locale.ITALIAN);
    }

    /** Writes it, a page of rows at a time; the writer is closed. */
    @Transactional(readOnly = true)
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

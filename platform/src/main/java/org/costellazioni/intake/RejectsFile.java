package org.costellazioni.intake;

import org.costellazioni.intake.reading.CsvCells;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The rejected rows of an import as a file that a spreadsheet opens: the columns of the original, then
 * the line, the reason and the original text. Corrected, it can be imported as it is: the three
 * additional columns mean nothing to the importer.
 */
@Component
public class RejectsFile {

    private static final int PAGE = 1_000;

    private final Imports imports;
    private final MessageSource messages;

    RejectsFile(Imports imports, MessageSource messages) {
        this.imports = imports;
        this.messages = messages;
    }

    /** Writes it, a page of rows at a time. */
    public void write(ImportView view, Locale locale, Writer out) throws IOException {
        List<String> columns = new ArrayList<>(view.columns());
        columns.removeAll(additional(locale));
        List<String> header = new ArrayList<>(columns);
        header.addAll(additional(locale));
        out.write('\uFEFF');
        out.write(CsvCells.line(header) + "\r\n");
        long line = 0;
        List<RejectedRow> rows = imports.rejected(view.id(), line, PAGE);
        while (!rows.isEmpty()) {
            for (RejectedRow row : rows) {
                out.write(line(view.columns(), columns, row, locale) + "\r\n");
            }
            rows = imports.rejected(view.id(), rows.getLast().line(), PAGE);
        }
    }

    private List<String> additional(Locale locale) {
        return List.of(
                say("intake.rejects.line", locale),
                say("intake.rejects.reason", locale),
                say("intake.rejects.original", locale));
    }

    private String line(
            List<String> written, List<String> columns, RejectedRow row, Locale locale) {
        List<String> cells = new ArrayList<>();
        for (String column : columns) {
            int at = written.indexOf(column);
            cells.add(at < row.cells().size() ? row.cells().get(at) : "");
        }
        cells.add(Long.toString(row.line()));
        cells.add(reason(row, locale));
        cells.add(row.original());
        return CsvCells.line(cells);
    }

    /** Why the row was rejected, in plain words. */
    public String reason(RejectedRow row, Locale locale) {
        String key = row.reasonKey();
        return String.valueOf(messages.getMessage(key, row.arguments().toArray(), key, locale));
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}

package org.costellazioni.site.lists.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.costellazioni.kernel.ItalianTime;
import org.costellazioni.kernel.Money;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Delimited text as RFC 4180 quotes it, with semicolons and the mark that tells spreadsheets of UTF-8. A
 * text that begins like a formula gets an apostrophe before it. Days are {@code 2026-03-29}, moments have
 * their offset in Italy, sums have a comma.
 */
public final class CsvFile implements TableFile {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final CsvWriter out;

    /** @param out closed with the file */
    public CsvFile(Writer out) throws IOException {
        out.write('\uFEFF');
        this.out = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        out.writeRecord(cells.stream().map(CsvFile::text).toList());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Instant moment ->
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        moment.atZone(ItalianTime.ZONE).withNano(0));
            case Money sum ->
                BigDecimal.valueOf(sum.amountCents(), 2).toPlainString().replace('.', ',');
            case String text -> harmless(text);
            default -> String.valueOf(cell);
        };
    }

    private static String harmless(String text) {
        return isLikeFormula(text) ? "'" + text : text;
    }

    /** Whether spreadsheets may take the text for a formula. */
    public static boolean isLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }
}

package org.costellazioni.intake.reading;

import org.costellazioni.intake.reading.Lines.Line;
import org.costellazioni.intake.reading.SourceRow.Cells;
import org.costellazioni.kernel.Delimiter;
import org.costellazioni.kernel.Delimiter.Cut;
import org.costellazioni.kernel.Outcome;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Delimited text. A line that cannot be read is given up alone: the next one starts afresh. */
final class DelimitedTable implements Table {

    /** A quoted cell may hold line ends; beyond this many lines the quotation mark was a stray. */
    private static final int LONGEST_QUOTED_LINES = 50;

    private final Lines lines;
    private final TextEncoding encoding;
    private final Delimiter delimiter;
    private final List<String> columns;
    private final long expectedRows;

    private DelimitedTable(
            Lines lines, Utf8Census census, Delimiter delimiter, List<String> columns) {
        this.lines = lines;
        this.expectedRows = census.lineFeeds();
        this.encoding = TextEncoding.of(census);
        this.delimiter = delimiter;
        this.columns = List.copyOf(columns);
    }

    static Outcome<Table> open(Path file, TableLayout layout) throws IOException {
        Utf8Census census;
        try (InputStream content = Files.newInputStream(file)) {
            census = Utf8Census.of(content);
        }
        Lines lines = new Lines(withoutMark(Files.newInputStream(file)));
        try {
            Outcome<Table> outcome = open(lines, census, layout);
            if (outcome instanceof Outcome.Refused<Table>) {
                lines.close();
            }
            return outcome;
        } catch (IOException | RuntimeException e) {
            lines.close();
            throw e;
        }
    }

    private static Outcome<Table> open(Lines lines, Utf8Census census, TableLayout layout)
            throws IOException {
        TextEncoding encoding = TextEncoding.of(census);
        Line first = firstLine(lines, encoding);
        if (first == null) {
            return Outcome.refused(FileRefusal.of(FileRefusal.Kind.EMPTY_FILE));
        }
        if (first.tooLong()) {
            return Outcome.refused(FileRefusal.of(FileRefusal.Kind.HEADER_TOO_LONG));
        }
        lines.giveBack(List.of(first));
        TextBeginning beginning = TextBeginning.of(lines, encoding, layout);
        Delimiter delimiter = beginning.delimiter();
        if (layout.namedBy(ColumnName.normalized(beginning.names()))) {
            lines.giveBack(beginning.below());
            return Headers.accept(
                    layout,
                    beginning.names(),
                    columns -> new DelimitedTable(lines, census, delimiter, columns));
        }
        lines.giveBack(beginning.lines());
        DelimitedTable table = new DelimitedTable(lines, census, delimiter, layout.fixed());
        table.skipHeader(layout.headerLines());
        return Outcome.done(table);
    }

    /** The first line that says something; "sep=;" is a word to spreadsheets only. */
    private static @Nullable Line firstLine(Lines lines, TextEncoding encoding) throws IOException {
        for (Line line = lines.next(); line != null; line = lines.next()) {
            String text = encoding.decodeAnyhow(line.bytes()).strip();
            if (!text.isEmpty() && !text.startsWith("sep=")) {
                return line;
            }
        }
        return null;
    }

    private void skipHeader(int headerLines) throws IOException {
        Line line = lines.next();
        for (int i = 0; line != null; i++) {
            if (i == headerLines || startsWithFiscalCode(line)) {
                lines.giveBack(List.of(line));
                return;
            }
            line = lines.next();
        }
    }

    private boolean startsWithFiscalCode(Line line) {
        return delimiter.cut(encoding.decodeAnyhow(line.bytes())) instanceof Cut.Whole whole
                && Headers.looksLikeFiscalCode(whole.cells().getFirst());
    }

    private static InputStream withoutMark(InputStream in) throws IOException {
        PushbackInputStream pushback = new PushbackInputStream(in, 3);
        byte[] start = pushback.readNBytes(3);
        boolean mark = start.length == 3
                && start[0] == (byte) 0xef
                && start[1] == (byte) 0xbb
                && start[2] == (byte) 0xbf;
        if (!mark) {
            pushback.unread(start);
        }
        return pushback;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public long expectedRows() {
        return expectedRows;
    }

    @Override
    public Optional<SourceRow> next() throws IOException {
        for (Line line = lines.next(); line != null; line = lines.next()) {
            SourceRow row = read(line);
            if (!(row instanceof Cells cells)
                    || !cells.values().stream().allMatch(String::isEmpty)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private SourceRow read(Line line) throws IOException {
        String anyhow = encoding.decodeAnyhow(line.bytes());
        if (line.tooLong()) {
            return SourceRow.unreadable(
                    line.number(),
                    anyhow + "…",
                    RejectReason.LINE_TOO_LONG,
                    Long.toString(line.lengthBytes() / 1000));
        }
        Optional<String> text = encoding.decode(line.bytes());
        if (text.isEmpty() || RuinedLetters.in(text.get())) {
            return SourceRow.unreadable(line.number(), anyhow, RejectReason.LOST_ENCODING);
        }
        return switch (delimiter.cut(text.get())) {
            case Cut.Whole(List<String> cells) -> row(line.number(), text.get(), cells);
            case Cut.Stray stray ->
                SourceRow.unreadable(line.number(), text.get(), RejectReason.STRAY_QUOTE);
            case Cut.Open() -> goOn(line, text.get());
        };
    }

    /**
     * A row whose last cells are missing, or are empty and too many, is whole: that is how spreadsheets save
     * them. One cell alone is a line that was torn, not a row.
     */
    private SourceRow row(long number, String text, List<String> cells) {
        boolean blank = cells.stream().allMatch(String::isEmpty);
        List<String> values = new ArrayList<>(cells);
        while (values.size() > columns.size() && values.getLast().isEmpty()) {
            values.removeLast();
        }
        boolean torn = values.size() == 1 && columns.size() > 1;
        if (!blank && (torn || values.size() > columns.size())) {
            return SourceRow.unreadable(
                    number,
                    text,
                    RejectReason.WRONG_CELL_COUNT,
                    Integer.toString(columns.size()),
                    Integer.toString(cells.size()));
        }
        while (values.size() < columns.size()) {
            values.add("");
        }
        return new Cells(number, text, values);
    }

    /** Joins the lines of a quoted cell, when together they make a row; gives them back when not. */
    private SourceRow goOn(Line first, String text) throws IOException {
        List<Line> taken = new ArrayList<>();
        StringBuilder joined = new StringBuilder(text);
        while (taken.size() < LONGEST_QUOTED_LINES && joined.length() < Lines.LONGEST_LINE_BYTES) {
            Line line = lines.next();
            if (line == null) {
                break;
            }
            taken.add(line);
            Optional<String> more =
                    line.tooLong() ? Optional.empty() : encoding.decode(line.bytes());
            if (more.isEmpty()) {
                break;
            }
            joined.append('\n').append(more.get());
            if (delimiter.cut(joined.toString()) instanceof Cut.Whole whole) {
                List<String> cells = whole.cells();
                if (cells.size() == columns.size() && !RuinedLetters.in(joined.toString())) {
                    return row(first.number(), joined.toString(), cells);
                }
                break;
            }
        }
        lines.giveBack(taken);
        return SourceRow.unreadable(first.number(), text, RejectReason.UNCLOSED_QUOTE);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

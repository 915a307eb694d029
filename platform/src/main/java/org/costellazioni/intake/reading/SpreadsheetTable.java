package org.costellazioni.intake.reading;

import org.costellazioni.intake.reading.SourceRow.Cells;
import org.costellazioni.kernel.Outcome;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The first sheet of an XLSX workbook, row by row. */
final class SpreadsheetTable implements Table {

    /** Cells of a row that are looked at: one more than there may be columns, to tell when there are more. */
    private static final int MOST_CELLS = Headers.MOST_COLUMNS + 1;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final long expectedRows;
    private List<String> columns = List.of();
    private final Deque<Row> returned = new ArrayDeque<>();

    private SpreadsheetTable(ReadableWorkbook workbook, long expectedRows) throws IOException {
        this.workbook = workbook;
        this.expectedRows = expectedRows;
        this.stream = workbook.getFirstSheet().openStream();
        this.rows = stream.iterator();
    }

    static Outcome<Table> open(Path file, TableLayout layout) throws IOException {
        return switch (SpreadsheetGuard.measure(file)) {
            case Outcome.Refused<Long> refused -> Outcome.refused(refused.refusal());
            case Outcome.Done<Long> rows -> open(file, layout, rows.result());
        };
    }

    private static Outcome<Table> open(Path file, TableLayout layout, long rows)
            throws IOException {
        ReadableWorkbook workbook = null;
        Outcome<Table> outcome;
        try {
            workbook = new ReadableWorkbook(file.toFile());
            outcome = new SpreadsheetTable(workbook, rows).header(layout);
        } catch (IOException | RuntimeException unreadable) {
            outcome = Outcome.refused(FileRefusal.of(FileRefusal.Kind.BROKEN_SPREADSHEET));
        }
        if (workbook != null && outcome instanceof Outcome.Refused<Table>) {
            workbook.close();
        }
        return outcome;
    }

    private Outcome<Table> header(TableLayout layout) {
        List<Row> sample = sample();
        if (sample.isEmpty()) {
            return Outcome.refused(FileRefusal.of(FileRefusal.Kind.EMPTY_FILE));
        }
        List<List<String>> rows = sample.stream().map(SpreadsheetTable::texts).toList();
        if (!layout.namedBy(ColumnName.normalized(rows.getFirst()))) {
            columns = layout.fixed();
            sample.subList(0, skipped(rows, layout.headerLines())).clear();
            returned.addAll(sample);
            return Outcome.done(this);
        }
        int header = place(sample, rows, layout);
        returned.addAll(sample.subList(header + 1, sample.size()));
        return Headers.accept(layout, rows.get(header), this::named);
    }

    /** The first rows that say something. */
    private List<Row> sample() {
        List<Row> sample = new ArrayList<>();
        while (sample.size() < HeaderSearch.SAMPLE_LINES && rows.hasNext()) {
            Row row = rows.next();
            if (!texts(row).stream().allMatch(String::isEmpty)) {
                sample.add(row);
            }
        }
        return sample;
    }

    private static int place(List<Row> sample, List<List<String>> rows, TableLayout layout) {
        if (layout.headerLine() > 0) {
            return IntStream.range(0, sample.size())
                    .filter(i -> sample.get(i).getRowNum() >= layout.headerLine())
                    .findFirst()
                    .orElse(0);
        }
        HeaderSearch search = new HeaderSearch(layout::knows);
        return search.firstIsEnough(rows) ? 0 : search.best(rows).line();
    }

    private Table named(List<String> names) {
        columns = List.copyOf(names);
        return this;
    }

    /** How many rows stand above the first that begins with a fiscal code. */
    private static int skipped(List<List<String>> rows, int headerLines) {
        return IntStream.range(0, rows.size())
                .filter(i -> i == headerLines
                        || Headers.looksLikeFiscalCode(rows.get(i).getFirst()))
                .findFirst()
                .orElse(rows.size());
    }

    private @Nullable Row nextRow() {
        Row again = returned.poll();
        return again != null ? again : rows.hasNext() ? rows.next() : null;
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
        try {
            for (Row row = nextRow(); row != null; row = nextRow()) {
                List<String> texts = texts(row);
                if (!texts.stream().allMatch(String::isEmpty)) {
                    return Optional.of(row(row.getRowNum(), texts));
                }
            }
            return Optional.empty();
        } catch (RuntimeException broken) {
            throw new IOException("the spreadsheet breaks off", broken);
        }
    }

    private SourceRow row(int number, List<String> texts) {
        String original = CsvCells.join(texts);
        if (RuinedLetters.in(original)) {
            return SourceRow.unreadable(number, original, RejectReason.LOST_ENCODING);
        }
        List<String> values = new ArrayList<>(texts);
        while (values.size() > columns.size() && values.getLast().isEmpty()) {
            values.removeLast();
        }
        if (values.size() > columns.size()) {
            return SourceRow.unreadable(
                    number,
                    original,
                    RejectReason.WRONG_CELL_COUNT,
                    Integer.toString(columns.size()),
                    Integer.toString(values.size()));
        }
        while (values.size() < columns.size()) {
            values.add("");
        }
        return new Cells(number, original, values);
    }

    private static List<String> texts(Row row) {
        int count = Math.min(row.getCellCount(), MOST_CELLS);
        List<String> texts = new ArrayList<>(Math.max(1, count));
        for (int i = 0; i < count; i++) {
            texts.add(text(row.getCell(i)));
        }
        while (texts.size() > 1 && texts.getLast().isEmpty()) {
            texts.removeLast();
        }
        return texts.isEmpty() ? List.of("") : texts;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getRawValue() == null) {
            return "";
        }
        return cell.getType() == CellType.NUMBER
                ? cell.asNumber().stripTrailingZeros().toPlainString()
                : cell.getRawValue().strip();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}

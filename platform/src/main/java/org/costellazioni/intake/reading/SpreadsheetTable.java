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
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The first sheet of an XLSX workbook, row by row. */
final class SpreadsheetTable implements Table {

    /** Columns that are looked at; the rest of a row is not read. */
    private static final int MOST_COLUMNS = 200;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final long expectedRows;
    private List<String> columns = List.of();
    private @Nullable Row returned;

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
        Row first = nextRow();
        while (first != null && texts(first).stream().allMatch(String::isEmpty)) {
            first = nextRow();
        }
        if (first == null) {
            return Outcome.refused(FileRefusal.of(FileRefusal.Kind.EMPTY_FILE));
        }
        List<String> names = texts(first);
        if (layout.namedBy(ColumnName.normalized(names))) {
            return Headers.accept(names, this::named);
        }
        columns = layout.fixed();
        skipHeader(first, layout.headerLines());
        return Outcome.done(this);
    }

    private Table named(List<String> names) {
        columns = List.copyOf(names);
        return this;
    }

    private void skipHeader(Row first, int headerLines) {
        Row row = first;
        for (int i = 0; row != null; i++) {
            if (i == headerLines || Headers.looksLikeFiscalCode(texts(row).getFirst())) {
                returned = row;
                return;
            }
            row = nextRow();
        }
    }

    private @Nullable Row nextRow() {
        Row again = returned;
        returned = null;
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
        int count = Math.min(row.getCellCount(), MOST_COLUMNS);
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

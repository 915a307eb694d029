package org.costellazioni.site.lists.files;

import org.costellazioni.kernel.ItalianTime;
import org.costellazioni.kernel.Money;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A workbook of Office Open XML. Rows leave memory some hundred at a time; where a sheet is full another
 * one begins, with the same head. Texts are texts, whatever they begin with; days and moments are dates
 * with a style, except those before 1 March 1900, which spreadsheets reckon wrongly: they are texts.
 */
public final class WorkbookFile implements TableFile {

    private static final int MOST_ROWS = 1_048_576;
    private static final int FLUSHED = 500;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    /** Above this spreadsheets lose the last digits. */
    private static final long LARGEST_NUMBER = 999_999_999_999_999L;

    private final Workbook book;
    private final String name;
    private final List<String> head;
    private final int mostRows;
    private int sheets;
    private int row;
    private Worksheet sheet;

    /**
     * @param out not closed with the file
     * @param name of its first sheet
     */
    public WorkbookFile(OutputStream out, String name, List<String> head) throws IOException {
        this(out, name, head, MOST_ROWS);
    }

    WorkbookFile(OutputStream out, String name, List<String> head, int mostRows)
            throws IOException {
        this.book = new Workbook(out, "Costellazioni", null);
        this.name = name;
        this.head = List.copyOf(head);
        this.mostRows = mostRows;
        this.sheet = begin();
    }

    private Worksheet begin() {
        sheets++;
        Worksheet next = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        for (int i = 0; i < head.size(); i++) {
            next.inlineString(0, i, CellText.of(head.get(i)));
            next.style(0, i).bold().set();
        }
        next.freezePane(0, 1);
        row = 1;
        return next;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (row == mostRows) {
            sheet.finish();
            sheet = begin();
        }
        for (int i = 0; i < cells.size(); i++) {
            cell(i, cells.get(i));
        }
        row++;
        if (row % FLUSHED == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case LocalDate day
            when !day.isBefore(FIRST_DAY) -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("dd/mm/yyyy").set();
            }
            case Instant moment -> {
                sheet.value(row, column, moment.atZone(ItalianTime.ZONE).toLocalDateTime());
                sheet.style(row, column).format("dd/mm/yyyy hh:mm").set();
            }
            case Money sum -> {
                sheet.value(row, column, BigDecimal.valueOf(sum.amountCents(), 2));
                sheet.style(row, column).format("#,##0.00").set();
            }
            case BigDecimal number -> sheet.value(row, column, number);
            case Long number
            when Math.abs(number) <= LARGEST_NUMBER -> sheet.value(row, column, number);
            default -> sheet.inlineString(row, column, CellText.of(String.valueOf(value)));
        }
    }

    /** Adds a sheet that says what the rows are: a name and a text in each line. */
    public void about(String sheetName, List<List<String>> lines) throws IOException {
        sheet.finish();
        sheet = book.newWorksheet(sheetName);
        for (int i = 0; i < lines.size(); i++) {
            for (int j = 0; j < lines.get(i).size(); j++) {
                sheet.inlineString(i, j, CellText.of(lines.get(i).get(j)));
            }
        }
        sheet.width(0, 24);
        sheet.width(1, 80);
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        book.finish();
    }
}

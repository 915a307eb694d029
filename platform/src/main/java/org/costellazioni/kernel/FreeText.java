package org.costellazioni.kernel;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Columns of a table of the territory in which people write in words of their own. The name of somebody who
 * asks to be forgotten may stand there unknown to any erasure, so the office searches them and takes it
 * out. The message {@code <key>} says what they are.
 *
 * @param identity columns that together tell one row from the others of the territory
 * @param page where a row is read; null where no page shows it
 */
public record FreeText(
        String key,
        String table,
        List<String> identity,
        List<Column> columns,
        @Nullable Page page) {

    public FreeText {
        identity = List.copyOf(identity);
        columns = List.copyOf(columns);
    }

    /** What becomes of a column, or of its row, when a name in it is taken out. */
    public enum Removal {
        /** The name alone gives way. */
        WORDS,
        /** The same, in a text that no other row may have. */
        DISTINCT_WORDS,
        /** The column takes its default: an address, a number. */
        WHOLE,
        /** The column is an address of the row, and takes another. */
        CODE,
        /** The row says nothing without it, and goes. */
        ROW
    }

    /** A column of texts, or of lists of them. */
    public record Column(String name, Removal removal) {}

    /** The page of a row: a beginning, and the column with which it goes on. */
    public record Page(String beginning, String column) {}

    /** Texts of a table whose rows are told by these columns. */
    public static FreeText of(String key, String table, String... identity) {
        return new FreeText(key, table, List.of(identity), List.of(), null);
    }

    public FreeText words(String... names) {
        return with(Removal.WORDS, names);
    }

    public FreeText distinctWords(String... names) {
        return with(Removal.DISTINCT_WORDS, names);
    }

    public FreeText whole(String... names) {
        return with(Removal.WHOLE, names);
    }

    public FreeText code(String... names) {
        return with(Removal.CODE, names);
    }

    public FreeText row(String... names) {
        return with(Removal.ROW, names);
    }

    /** A row is read at the beginning and what the column says. */
    public FreeText at(String beginning, String column) {
        return new FreeText(key, table, identity, columns, new Page(beginning, column));
    }

    private FreeText with(Removal removal, String... names) {
        List<Column> more = new ArrayList<>(columns);
        for (String name : names) {
            more.add(new Column(name, removal));
        }
        return new FreeText(key, table, identity, more, page);
    }
}

package org.costellazioni.intake.reading;

import java.util.List;

/** One row of a file after the header: its cells, or why it has none. */
public sealed interface SourceRow {

    /** Number of the row's first line in the file, from 1. */
    long line();

    /** A row with one value a column, trimmed; an absent value is empty. */
    record Cells(long line, String original, List<String> values) implements SourceRow {
        public Cells {
            values = List.copyOf(values);
        }
    }

    /** A row that could not be read. */
    record Unreadable(Rejection rejection) implements SourceRow {
        @Override
        public long line() {
            return rejection.line();
        }
    }

    static SourceRow unreadable(
            long line, String original, RejectReason reason, String... arguments) {
        return new Unreadable(Rejection.of(line, original, reason, arguments));
    }
}

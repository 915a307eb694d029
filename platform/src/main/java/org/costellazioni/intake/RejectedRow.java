package org.costellazioni.intake;

import org.costellazioni.intake.reading.Rejection;
import org.costellazioni.intake.reading.SourceRow.Cells;
import org.costellazioni.intake.rules.RoughCells;
import org.costellazioni.kernel.Refusal;

import java.util.List;

/**
 * A row of a file that was not taken.
 *
 * @param cells its cells, one a column; none when it could not be cut into cells
 * @param reasonKey key of the message that says why, in plain words
 * @param arguments values for the places of the reason's message
 */
public record RejectedRow(
        long line, String original, List<String> cells, String reasonKey, List<String> arguments) {

    public RejectedRow {
        cells = List.copyOf(cells);
        arguments = List.copyOf(arguments);
    }

    /** A row that could not be understood. */
    public static RejectedRow of(Rejection rejection, List<String> cells) {
        return new RejectedRow(
                rejection.line(),
                rejection.original(),
                cells,
                rejection.reason().messageKey(),
                rejection.arguments());
    }

    /** A row that the registry did not take. */
    public static RejectedRow of(Cells cells, Refusal refusal) {
        return new RejectedRow(
                cells.line(),
                Rejection.storable(cells.original()),
                cells.values(),
                refusal.messageKey(),
                refusal.arguments().stream().map(String::valueOf).toList());
    }

    /** Its cells, or the pieces of its text where it could not be cut by the file's columns. */
    public List<String> written() {
        return cells.isEmpty() ? RoughCells.of(original) : cells;
    }
}

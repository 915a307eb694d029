package org.costellazioni.intake;

import org.costellazioni.intake.rules.ListField;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A row that may mean an actor already there, as the queue shows it.
 *
 * @param values what the row says, field by field
 * @param candidates the likeliest first
 */
public record UndecidedRow(
        UUID id,
        ImportId importId,
        String fileName,
        long line,
        String original,
        Map<ListField, String> values,
        List<Candidate> candidates) {

    /** An actor that may be meant. */
    public record Candidate(UUID actor, int percent) {}

    public UndecidedRow {
        values = Map.copyOf(values);
        candidates = List.copyOf(candidates);
    }

    public String name() {
        return values.getOrDefault(ListField.NAME, "");
    }
}

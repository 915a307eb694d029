package org.costellazioni.intake.rules;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What one row says of a tie.
 *
 * @param from fiscal code or name of one of the two
 * @param to fiscal code or name of the other
 * @param kind as written; empty when the file does not say
 * @param proof an address or some words; empty when the row itself is the proof
 */
public record TieRow(
        String from,
        String to,
        String kind,
        String role,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        int weight,
        String proof,
        boolean reserved) {

    /** What is said of the tie beyond which tie it is. */
    public String content() {
        return until + "|" + role + "|" + weight + "|" + proof + "|" + reserved;
    }
}

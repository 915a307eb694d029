package org.costellazioni.intake.reading;

import java.util.List;

/**
 * A row that was not taken, kept so that somebody can correct it.
 *
 * @param line number of its first line in the file, from 1
 * @param original what stood there, at most {@value #LONGEST_ORIGINAL} characters
 * @param arguments values for the places of the reason's message
 */
public record Rejection(long line, String original, RejectReason reason, List<String> arguments) {

    /** How much of a row's text is kept, in characters. */
    public static final int LONGEST_ORIGINAL = 4000;

    public Rejection {
        arguments = List.copyOf(arguments);
        original = storable(original);
    }

    public static Rejection of(
            long line, String original, RejectReason reason, String... arguments) {
        return new Rejection(line, original, reason, List.of(arguments));
    }

    /** Cut to length, and without the one character that PostgreSQL cannot keep. */
    public static String storable(String text) {
        String cut = text.length() > LONGEST_ORIGINAL
                ? text.substring(0, LONGEST_ORIGINAL - 1) + "…"
                : text;
        return cut.replace('\0', '\uFFFD');
    }
}

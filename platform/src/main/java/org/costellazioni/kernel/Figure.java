package org.costellazioni.kernel;

/**
 * A public figure of the territory that opens the list it counts.
 *
 * @param labelKey message key of what is counted
 * @param value the count, or cents or minutes as {@code unit} says
 * @param path the list that it counts
 */
public record Figure(String labelKey, long value, Unit unit, String path, int order) {

    /** What the value counts. */
    public enum Unit {
        COUNT,
        CENTS,
        MINUTES
    }
}

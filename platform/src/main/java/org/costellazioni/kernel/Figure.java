package org.costellazioni.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A public figure of the territory that opens the list it counts. A count has no value of its own: it is as
 * many as the list at {@code path} shows to strangers, so the two never differ. A sum says its total.
 *
 * @param labelKey message key of what is counted
 * @param total cents or minutes as {@code unit} says; null for a count
 * @param path the list that it counts, with its filters
 */
public record Figure(String labelKey, @Nullable Long total, Unit unit, String path, int order) {

    /** What the value counts. */
    public enum Unit {
        COUNT,
        CENTS,
        MINUTES
    }

    public Figure {
        if ((unit == Unit.COUNT) != (total == null)) {
            throw new IllegalArgumentException("a count is what its list counts: " + labelKey);
        }
    }

    /** As many as the list shows. */
    public static Figure counted(String labelKey, String path, int order) {
        return new Figure(labelKey, null, Unit.COUNT, path, order);
    }
}

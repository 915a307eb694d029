package org.costellazioni.site.pages;

import org.jspecify.annotations.Nullable;

/**
 * A line of what is known about a thing.
 *
 * @param link where it leads; null when nowhere
 * @param reserved whether only those who look after the thing see it
 */
public record Fact(String label, String value, @Nullable String link, boolean reserved) {

    public Fact(String label, String value, @Nullable String link) {
        this(label, value, link, false);
    }
}

package org.costellazioni.people.pieces;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Who has a function on a thing, as the piece of its page shows it.
 *
 * @param give address where one is given; null for who may give none
 */
public record FunctionsOn(List<Holder> holders, @Nullable String give) {

    /** For those to whom nothing is said. */
    public static final FunctionsOn NONE = new FunctionsOn(List.of(), null);

    public FunctionsOn {
        holders = List.copyOf(holders);
    }

    /** Whether the piece has something to say. */
    public boolean shown() {
        return !holders.isEmpty() || give != null;
    }

    /**
     * A person with a function; in a person's own list the thing that it is on.
     *
     * @param path of its page; null when it has none
     * @param line what it is, from when until when and by whom it was given
     * @param end address that ends it; null for who may not
     */
    public record Holder(
            String name,
            @Nullable String path,
            String line,
            @Nullable String end) {}
}

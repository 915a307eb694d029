package org.costellazioni.intake.rules;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * What a person says that a list means by a place that nobody knew.
 *
 * @param area the quarter; null unless it is one
 * @param municipality of which it is a locality; empty unless it is one
 */
public record PlaceMeaning(Kind kind, @Nullable UUID area, String municipality) {

    /** It means nothing: the row stays as it is. */
    public static final PlaceMeaning NOTHING = new PlaceMeaning(Kind.NOTHING, null, "");

    public enum Kind {
        AREA,
        LOCALITY,
        NOTHING
    }

    public static PlaceMeaning area(UUID area) {
        return new PlaceMeaning(Kind.AREA, area, "");
    }

    public static PlaceMeaning localityOf(String municipality) {
        return new PlaceMeaning(Kind.LOCALITY, null, municipality);
    }
}

package org.costellazioni.files.store;

import org.costellazioni.kernel.Identifier;
import org.costellazioni.kernel.TimeOrderedIds;

import java.util.UUID;

/** Identifies bytes that are kept once a territory, whoever refers to them. */
public record ContentId(UUID value) implements Identifier {

    public static ContentId next() {
        return new ContentId(TimeOrderedIds.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

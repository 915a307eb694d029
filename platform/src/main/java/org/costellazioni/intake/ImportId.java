package org.costellazioni.intake;

import org.costellazioni.kernel.Identifier;
import org.costellazioni.kernel.TimeOrderedIds;

import java.util.Optional;
import java.util.UUID;

/** Identifies one reading of one file. */
public record ImportId(UUID value) implements Identifier {

    static ImportId next() {
        return new ImportId(TimeOrderedIds.next());
    }

    public static Optional<ImportId> parse(String text) {
        return TimeOrderedIds.parse(text).map(ImportId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

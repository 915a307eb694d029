package org.costellazioni.kernel;

import java.util.Collection;
import java.util.UUID;

/** An identifier of one kind of thing; the database sees the bare value. */
public interface Identifier {

    UUID value();

    /** The bare values, in their order. */
    static UUID[] values(Collection<? extends Identifier> ids) {
        return ids.stream().map(Identifier::value).toArray(UUID[]::new);
    }
}

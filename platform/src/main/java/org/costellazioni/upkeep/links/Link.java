package org.costellazioni.upkeep.links;

import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/**
 * A link that works, without its secret.
 *
 * @param purpose name of its {@link LinkPurpose}
 * @param thing what it opens
 * @param carried what it holds until it is used, such as the address that it confirms
 * @param madeBy null when the machine made it, or whoever it is for
 */
public record Link(
        String purpose,
        Thing thing,
        Map<String, String> carried,
        @Nullable PersonId madeBy,
        Instant expiresAt) {

    public Link {
        carried = Map.copyOf(carried);
    }
}

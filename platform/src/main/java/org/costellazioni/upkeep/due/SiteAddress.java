package org.costellazioni.upkeep.due;

import java.util.Optional;

/** Knows under which address people reach the territory at hand, where no request tells it. */
public interface SiteAddress {

    /** {@code https://…} without a slash at its end; empty when nobody entered one. */
    Optional<String> current();
}

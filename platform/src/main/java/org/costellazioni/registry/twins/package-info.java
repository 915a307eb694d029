/** Actors that may be one: proposed by whoever reads lists, decided by a person. */
@NullMarked
@NamedInterface("twins")
package org.costellazioni.registry.twins;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

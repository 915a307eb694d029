/**
 * How often something may be tried: signing in, asking for letters, sending a form without signing in.
 *
 * <p><b>To bound something</b>: declare a {@link org.costellazioni.upkeep.limits.Limit} as a constant, and
 * {@link org.costellazioni.upkeep.limits.Limits#take} a turn before it is done, by whatever it is counted:
 * an address of the network ({@link org.costellazioni.upkeep.limits.HomeNetwork}), a person. A form for
 * everyone asks {@link org.costellazioni.kernel.AnonymousForms}.
 *
 * <p>Promises. Any number of nodes and threads share one allowance: it stands in PostgreSQL, one row of
 * some bytes a key, known by its digest alone, gone once it is whole again. What is refused is not
 * counted, so a mistake does not lock anybody out for longer.
 */
@NullMarked
@NamedInterface("limits")
package org.costellazioni.upkeep.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

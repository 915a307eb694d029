/**
 * Where actors are on the map, and what is not known of it.
 *
 * <p>An actor has a point, or a neighborhood alone, or neither. The product turns no address into a point:
 * it knows no house numbers. {@link Positions} takes what people say: this point (a click on the map, or
 * coordinates), this neighborhood alone, or that the point of before is still right.
 *
 * <p>A point belongs to an address. When the address changes and the point does not, by whatever way ({@link
 * org.costellazioni.registry.store.ActorChanges} sees them all), the point is doubted: shown as the one of
 * the former address, and asked about on the desk of those who act for the actor and of the office, until
 * somebody answers, or the point moves, or the address is the former one again. The rule is {@link
 * org.costellazioni.registry.rules.PointRules}.
 *
 * <p>Promises. A neighborhood is never shown as a point. Each answer is one act and can be undone for thirty
 * days, while nobody has answered anew. No act and no table of doubts holds an address.
 */
@NullMarked
package org.costellazioni.registry.positions;

import org.jspecify.annotations.NullMarked;

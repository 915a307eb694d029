/**
 * Secret addresses: whoever holds one may do one thing ({@link org.costellazioni.upkeep.links.LinkPurpose})
 * with one {@link org.costellazioni.kernel.Thing}, until it ends.
 *
 * <p><b>To send one</b>: declare the purpose as a constant, call {@link
 * org.costellazioni.upkeep.links.Links#make} in the transaction of whatever it tells of, and put the
 * secret that it answers at the end of an address. <b>To open one</b>: the page (GET) calls {@code find},
 * which changes nothing, for mail programs look at links before people do; only the form (POST) calls
 * {@code take}, which uses it up. <b>A right that may be lost</b>: a {@link
 * org.costellazioni.upkeep.links.LinkAuthority} is asked each time whether whoever made the link could
 * still make it; so the end of a mandate, which no event tells, counts like a revocation.
 *
 * <p>Promises. A link opens in its territory, for its purpose, until its end, and of any number who use
 * it at once one does. The secret is 256 random bits and stands in its letter alone: the table holds its
 * SHA-256. What a link carries goes with it.
 */
@NullMarked
@NamedInterface("links")
package org.costellazioni.upkeep.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

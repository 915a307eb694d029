/**
 * The territory, the tenant of everything civic: a municipality, or a social district that covers
 * several municipalities.
 *
 * <p>Promises. Each request is answered inside one territory, named by its host, else the only one
 * there is ({@code TerritoryFilter} binds {@link org.costellazioni.database.TerritoryScope}). A host
 * that names none gets a plain page that says so. Territories and their hosts are house tables, read
 * before any territory is bound; what a territory decides about itself (colour, public sign-up, tile
 * server, emblems) is kept with it.
 *
 * <p>Tells {@code territories.edited} and what is done with emblems. Uses {@code kernel}, {@code
 * database}, {@code files} and {@code site}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Territories",
        allowedDependencies = {"kernel", "database", "files", "site"})
package org.costellazioni.territories;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

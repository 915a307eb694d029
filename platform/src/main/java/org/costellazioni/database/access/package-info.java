/**
 * What stands between {@code JdbcClient} and the pool: statements run in a transaction or not at all,
 * parameters by name in the types of the house, connections handed out in the order of asking.
 *
 * <p>Only {@code org.costellazioni.database} puts it together; modules see Spring's own types.
 */
@NullMarked
package org.costellazioni.database.access;

import org.jspecify.annotations.NullMarked;

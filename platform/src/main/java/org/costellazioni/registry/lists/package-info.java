/**
 * What the registry's lists show: of each list its whole statement, the orders in which its rows may
 * stand, and the row. Pages may look here because nothing here is run: the kit of lists does that, inside
 * a reading transaction of the territory.
 */
@NullMarked
package org.costellazioni.registry.lists;

import org.jspecify.annotations.NullMarked;

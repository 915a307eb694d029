/** What the list of networks shows: its whole statement, the orders of its rows, and the row. */
@NullMarked
package org.costellazioni.networks.lists;

import org.jspecify.annotations.NullMarked;

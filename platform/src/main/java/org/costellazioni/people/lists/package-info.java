/**
 * What the lists of persons show: of each its whole statement, its orders and its row. Run by the kit of
 * lists alone.
 */
@NullMarked
package org.costellazioni.people.lists;

import org.jspecify.annotations.NullMarked;

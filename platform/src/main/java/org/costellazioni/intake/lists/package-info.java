/**
 * What the lists of imports show: of each its whole statement, its orders and its row. Run by the kit of
 * lists alone.
 */
@NullMarked
package org.costellazioni.intake.lists;

import org.jspecify.annotations.NullMarked;

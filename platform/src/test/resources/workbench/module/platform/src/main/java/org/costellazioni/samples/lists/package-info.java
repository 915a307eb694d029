/**
 * What the lists of this module show: of each its whole statement, its orders and its row. Run by the kit
 * of lists alone.
 */
@NullMarked
package org.costellazioni.samples.lists;

import org.jspecify.annotations.NullMarked;

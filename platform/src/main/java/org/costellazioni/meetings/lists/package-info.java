/**
 * What the lists of meetings show: of each its whole statement, its orders and its row. Run by the kit of
 * lists alone.
 */
@NullMarked
package org.costellazioni.meetings.lists;

import org.jspecify.annotations.NullMarked;

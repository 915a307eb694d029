/**
 * Filters that people keep under a name, and the letters about what is new in them.
 *
 * <p>Promises. What is followed is read again when a letter is due, with the rights that its person has
 * then: who lost the right gets nothing. A letter and the note that it was written stand in one
 * transaction, so it is written once, whatever breaks in between. One link in the letter stops the
 * letters without signing in; of a link only its hash is kept. No address and no question is logged.
 */
@NullMarked
package org.costellazioni.site.lists.follow;

import org.jspecify.annotations.NullMarked;

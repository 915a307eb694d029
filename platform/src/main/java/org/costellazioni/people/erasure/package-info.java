/**
 * Forgetting a person who asks for it (article 17 of Regulation (EU) 2016/679).
 *
 * <p>Each module says in its manifest what becomes of what it keeps ({@link
 * org.costellazioni.kernel.Erasure}). What would go is found by doing it in a transaction that is taken
 * back, so what is shown before is what happens after.
 *
 * <p>Promises. In each territory all modules let go in one transaction, with an act on the record; the
 * territory at hand comes last, and the account goes with it: until then the person can ask again. The
 * last administrator, whoever acts for an actor and whoever has duties in another territory are refused
 * with the reason. The row of the person stays, empty, because acts point to it; nobody finds it any more.
 */
@NullMarked
package org.costellazioni.people.erasure;

import org.jspecify.annotations.NullMarked;

/**
 * Taking back what was done: in one way, for a time, by whoever may, after seeing what it would touch.
 *
 * <p><b>To make an act undoable</b>: a bean that implements {@link org.costellazioni.upkeep.undo.Reversal}
 * and names the act's verb. Undo hears the act in the transaction that does it, as the record does, and
 * keeps that it can be undone until a moment. The bean says who may undo it and what that would touch, and
 * does it, or refuses: what was built upon it meanwhile stays. The act itself needs no word about it.
 * Messages: {@code <module>.undo.<what was done>} tells the act, with the offer's arguments. The page {@code
 * /annullamenti} shows a person all that is open to them.
 *
 * <p><b>An act that moves rows of several modules</b>: each module runs its statements through {@link
 * org.costellazioni.upkeep.undo.MovedRows} under the act's identifier; the reversal puts them back, and asks
 * every {@link org.costellazioni.upkeep.undo.Parting} what that did.
 *
 * <p>Promises. It is undone once, before its end, in one transaction with the row that says by whom, when
 * and why. Of several acts on one thing the latest can be undone. What somebody may not undo is not found.
 */
@NullMarked
@NamedInterface("undo")
package org.costellazioni.upkeep.undo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * Who represents an actor after whom: a new president in one step, an actor that nobody represents.
 *
 * <p>Promises. A passage is one act in one transaction: the old mandates end the day before the new one
 * begins, the others stay or end as ticked, everyone concerned is told. Whoever represents the actor
 * names another, never themselves; the programme office names anybody, on the minutes of the election.
 * Somebody without an account is invited, and nothing passes before they accept, so no actor is without
 * a voice meanwhile. Of two who do it at the same time one is told that the other was quicker. It is
 * taken back as one act, within a week.
 */
@NullMarked
package org.costellazioni.people.succession;

import org.jspecify.annotations.NullMarked;

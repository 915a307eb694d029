/**
 * The history of an actor: every field, tie, seat, mandate, merger and withdrawal, who did it, in words.
 *
 * <p>It is read from where each thing is kept: changes of fields and seats, changes of ties, and acts. Acts
 * are heard as the record hears them, in the transaction that does them; a module that offers how to tell
 * them ({@link org.costellazioni.kernel.ActTelling}) has them in the histories of the actors that they touch.
 * No sentence and no name is kept: both are made while somebody reads, so what was forgotten is not told.
 */
@NullMarked
@NamedInterface("history")
package org.costellazioni.registry.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

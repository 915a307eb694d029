/**
 * Decisions of {@code people} as pure functions: who may say that a person acts for an actor, which
 * addresses one may be sent back to. No Spring, no SQL, no clock: what a rule must know is given to it.
 */
@NullMarked
package org.costellazioni.people.rules;

import org.jspecify.annotations.NullMarked;

/**
 * Decisions about occasions as pure functions: who looks after one, who is tied to whom, how a file
 * of those present is read. No Spring, no SQL, no clock.
 */
@NullMarked
package org.costellazioni.meetings.rules;

import org.jspecify.annotations.NullMarked;

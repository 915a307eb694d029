/**
 * What a row means: pure Java, no Spring, no SQL.
 *
 * <p>Here a file's cells become a row of an actor or a reason to reject them; a name in capitals
 * becomes readable without losing the original; two names are judged alike or not; and a row is
 * compared with what is already there. Nothing here knows where rows come from or where they go.
 */
@NullMarked
package org.costellazioni.intake.rules;

import org.jspecify.annotations.NullMarked;

/**
 * Rows on their way into the registry: for each kind of file somebody who takes them, a chunk at a time,
 * inside the chunk's transaction, and says what came of each. What a source said last is remembered, so
 * that a row which says the same again changes nothing.
 */
@NullMarked
package org.costellazioni.intake.taking;

import org.jspecify.annotations.NullMarked;

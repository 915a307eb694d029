/**
 * The tables of the imports: files in pieces, readings with their checkpoint, rejected rows, what each
 * source said last of each actor, undecided matches and likely twins. SQL in text blocks; batches go
 * as arrays, one statement for a chunk.
 */
@NullMarked
package org.costellazioni.intake.store;

import org.jspecify.annotations.NullMarked;

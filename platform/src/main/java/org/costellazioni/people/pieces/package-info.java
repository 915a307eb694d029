/**
 * The piece of functions for the pages of others: {@link org.costellazioni.people.pieces.FunctionPieces}
 * makes it, {@code @template.people.pieces.functions(shell = shell, words = words, functions = functions,
 * title = …)} shows it.
 */
@NullMarked
@NamedInterface("pieces")
package org.costellazioni.people.pieces;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

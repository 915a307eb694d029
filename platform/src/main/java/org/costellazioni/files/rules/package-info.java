/**
 * What bytes are, without Spring and without SQL: the type of a file, the outline of a picture (how
 * large, which way up) before anything is decoded, names that are safe to save.
 *
 * <p>Everything here reads bytes that nobody vouches for: each loop is bounded by what it is given, and
 * nothing is unpacked.
 */
@NullMarked
package org.costellazioni.files.rules;

import org.jspecify.annotations.NullMarked;

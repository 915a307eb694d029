/**
 * Names in free texts: found wherever people write in words of their own, and taken out.
 *
 * <p>An erasure knows what is a person’s by its columns. What others wrote about the person, in a note, a
 * list or a minute, it cannot know. Each module names such columns ({@link
 * org.costellazioni.kernel.FreeText}); a test that enters a marked name everywhere fails on a column that
 * nobody names. The office looks for the name, the address or the number, and takes it out row by row: in
 * its place stands what Italian records write there, {@code [omissis]}. The act tells the row, never the
 * name. The page is {@code /omissis} (module {@code office}).
 */
@NullMarked
@NamedInterface("redaction")
package org.costellazioni.upkeep.redaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

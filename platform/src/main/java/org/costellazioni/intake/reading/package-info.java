/**
 * Files that nobody vouches for, read row by row within fixed memory. Pure Java, no Spring, no SQL.
 *
 * <p>The way in is {@link Tables}: it looks at the content, never at the name, and answers a {@link
 * Table} or a {@link FileRefusal} in a closed set. A table yields {@link SourceRow}s: cells with
 * their line number and original text, or a {@link Rejection} with its reason. One bad line never
 * costs the good ones around it, whatever it holds: an unclosed quote, a hundred megabytes, letters
 * of another encoding.
 *
 * <p>A spreadsheet is unpacked once before it is parsed, only to measure it: everything that the
 * parser will hold in memory at one time has a bound, and document types are refused.
 */
@NullMarked
package org.costellazioni.intake.reading;

import org.jspecify.annotations.NullMarked;

/**
 * The one writer of each format in which rows leave the product: delimited text, workbooks, feeds,
 * calendars. They know nothing of lists: they take heads, rows and values, and give bytes.
 *
 * <p>What they promise is what other programs get wrong: a text that begins like a formula stays a text,
 * codes keep their leading zeros, dates are dates, a line break or a quote inside a cell comes back as it
 * was, and no file needs more memory because it is longer.
 */
@NamedInterface("lists")
@NullMarked
package org.costellazioni.site.lists.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

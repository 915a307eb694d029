/**
 * Reads of what is reserved are acts: {@link org.costellazioni.site.reads.ReservedReads}.
 *
 * <p>A list that is not for everyone notes its readers by itself; a page that shows something reserved to
 * some of its readers calls {@code note} with the identifier of what it shows. Whoever reads their own
 * (the sheet of an actor for which they act) is not noted.
 */
@NullMarked
@NamedInterface("reads")
package org.costellazioni.site.reads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

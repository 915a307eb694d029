/**
 * A copy of what is being taken in, on the disk of this node: an upload arrives at its own pace, and no
 * connection to the database waits for it.
 *
 * <p>Uses {@code rules} for the parts of a file.
 */
@NullMarked
package org.costellazioni.files.spool;

import org.jspecify.annotations.NullMarked;

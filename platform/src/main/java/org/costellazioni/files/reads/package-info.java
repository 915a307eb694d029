/** Says to a floor above who is about to read a file that is not for everyone. */
@NullMarked
@NamedInterface("reads")
package org.costellazioni.files.reads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

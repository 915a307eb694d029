/** Where the care of networks is fragmented or double; pure Java, no SQL. */
@NullMarked
package org.costellazioni.networks.rules;

import org.jspecify.annotations.NullMarked;

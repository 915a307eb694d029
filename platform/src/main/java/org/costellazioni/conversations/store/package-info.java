/** The tables {@code conversations_…} of the territory at hand. */
@NullMarked
package org.costellazioni.conversations.store;

import org.jspecify.annotations.NullMarked;

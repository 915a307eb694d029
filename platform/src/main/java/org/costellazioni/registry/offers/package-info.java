/** What the registry offers to modules that it must not know: its manifest, and names for people. */
@NullMarked
package org.costellazioni.registry.offers;

import org.jspecify.annotations.NullMarked;

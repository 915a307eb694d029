/** The registry's tables, with their SQL in sight. Every method runs in the facade's transaction. */
@NullMarked
package org.costellazioni.registry.store;

import org.jspecify.annotations.NullMarked;

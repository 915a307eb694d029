/**
 * The table {@code samples_samples}. Every method runs in the facade’s transaction.
 */
@NullMarked
package org.costellazioni.samples.store;

import org.jspecify.annotations.NullMarked;

/** The tables of terms. Every method runs inside a transaction with the territory bound. */
@NullMarked
package org.costellazioni.vocabularies.store;

import org.jspecify.annotations.NullMarked;

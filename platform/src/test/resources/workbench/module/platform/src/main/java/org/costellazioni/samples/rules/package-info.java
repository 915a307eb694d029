/** Decisions about samples as pure functions: no Spring, no SQL, no clock. */
@NullMarked
package org.costellazioni.samples.rules;

import org.jspecify.annotations.NullMarked;

/** Files to measure imports with: as large as the national register, with nobody real in them. */
@NullMarked
package org.costellazioni.bench.intake;

import org.jspecify.annotations.NullMarked;

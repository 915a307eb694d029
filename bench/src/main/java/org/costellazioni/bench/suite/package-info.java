/**
 * What the test suite costs: processor time of a command with everything that it starts, however it is
 * left behind.
 */
@NullMarked
package org.costellazioni.bench.suite;

import org.jspecify.annotations.NullMarked;

/**
 * How fast large files come and go, beside plain rows of bytes in the same database.
 *
 * <p>{@code bench/run files} starts a database of its own and the product's files without web, and takes
 * the same bytes in and out in turn. Method and figures are in {@code docs/operating/benchmarks.md}.
 */
@NullMarked
package org.costellazioni.bench.files;

import org.jspecify.annotations.NullMarked;

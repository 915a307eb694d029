/**
 * How fast public pages are, beside a bare endpoint that asks the same database one question.
 *
 * <p>{@code bench/run pages} fills a fresh data folder with invented actors, starts the product and
 * {@code BareEndpoint} with the same memory, loads both in turn with wrk and prints requests a second,
 * the slowest hundredth and the ratios. Method and figures are in {@code docs/operating/benchmarks.md}.
 *
 * <p>May use Tomcat, Hikari and the PostgreSQL driver, as the product does.
 */
@NullMarked
package org.costellazioni.bench.pages;

import org.jspecify.annotations.NullMarked;

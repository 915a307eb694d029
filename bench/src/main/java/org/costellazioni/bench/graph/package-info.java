/**
 * How fast the graph engine is, beside JGraphT, in one run on one machine.
 *
 * <p>{@code AffiliationGraphs} makes the graphs: people and organizations tied by taking part in the same
 * things, as in the register that the engine is for. {@code GraphBenchmarks} takes each measure with both
 * libraries; {@code GraphBench} runs them and prints times, memory and ratios. Method and figures are in
 * {@code docs/operating/benchmarks.md}.
 *
 * <p>Nothing here is a test: no time is asserted. May use the graph engine, JMH and JGraphT.
 */
@NullMarked
package org.costellazioni.bench.graph;

import org.jspecify.annotations.NullMarked;

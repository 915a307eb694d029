/**
 * The graph engine: networks of people and organizations, measured and drawn.
 *
 * <p>This package holds the graph itself. A {@link org.costellazioni.graph.GraphBuilder} collects
 * ties in any order; the {@link org.costellazioni.graph.Graph} it makes is immutable and lies in
 * compressed sparse rows ({@link org.costellazioni.graph.Rows}): two plain arrays that a traversal
 * reads from start to end. Nodes are numbers from 0; names and other attributes stay with the
 * caller, in arrays of their own. {@link org.costellazioni.graph.Graph#breadthFirst()} numbers the
 * nodes anew so that neighbors lie near each other in memory, which is worth doing before
 * measuring anything large.
 *
 * <p>A {@link org.costellazioni.graph.Crew} is the threads that a measure may use. The same
 * question gets the same answer to the last bit, however many they are, and an interrupted thread
 * stops working.
 *
 * <p>The other packages build on this one: {@code measures} says where a network is fragile and who
 * bridges it, {@code layout} draws it, {@code time} follows it through the years, {@code csv}
 * reads and writes files, {@code cli} is the command line.
 *
 * <p>Pure Java, nothing else: no dependency at run time.
 */
@NullMarked
package org.costellazioni.graph;

import org.jspecify.annotations.NullMarked;

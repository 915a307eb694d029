/**
 * What can be said of a network: who holds it together, who bridges it, where it would break, which
 * communities it has.
 *
 * <p>Each public type is one measure or one family. Its docstring gives the definition, where it
 * comes from and what it costs; where a definition leaves a value open (the clustering of a node
 * with one contact, the constraint of an isolate), the convention stands there too. Values come in
 * arrays by node number.
 *
 * <ul>
 *   <li>Parts: components, k-cores, articulation points and bridges, communities.
 *   <li>Positions: PageRank, betweenness, harmonic closeness, structural holes, clustering.
 *   <li>Patterns: modularity and assortativity by an attribute.
 *   <li>Ways: shortest paths, ego networks, the projection of two-mode networks.
 * </ul>
 *
 * <p>Promises: nothing here recurses, so no graph is too deep; no result depends on the number of
 * threads; chance comes only from the seed given; work stops when its thread is interrupted.
 *
 * <p>Uses the graph and the crew of {@code org.costellazioni.graph}, nothing else.
 */
@NullMarked
package org.costellazioni.graph.measures;

import org.jspecify.annotations.NullMarked;

/**
 * Drawing: where each node of a graph should stand so that ties are short and nodes do not crowd.
 *
 * <p>{@link org.costellazioni.graph.layout.ForceLayout} is the only door. It draws from nothing, or
 * from an earlier drawing that it changes as little as it can, so that a picture people know by
 * heart stays recognizable when a newcomer joins. Everything else here serves it: the starting
 * positions, the tree of quadrants that makes far bodies count as one, the pace of the movement,
 * and the anchors of an earlier drawing.
 *
 * <p>Promises: equal seeds give equal drawings on any number of threads; progress is reported; an
 * interrupted thread stops drawing at the next block of bodies. Distances have no unit: a drawing
 * made from nothing fits the circle of radius 1.
 *
 * <p>Uses the graph and the crew of {@code org.costellazioni.graph} and the components of its
 * measures, nothing else.
 */
@NullMarked
package org.costellazioni.graph.layout;

import org.jspecify.annotations.NullMarked;

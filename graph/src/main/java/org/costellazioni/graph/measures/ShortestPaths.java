package org.costellazioni.graph.measures;

import org.costellazioni.graph.Graph;
import org.costellazioni.graph.Rows;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.PriorityQueue;

/**
 * The shortest ways from one node to all others, along the ties' direction.
 *
 * @param distance to each node; infinite for those out of reach
 * @param previous the node before each on one shortest way, the one with the smallest number if
 *     there are several; -1 for the source and for those out of reach
 */
public record ShortestPaths(double[] distance, int[] previous) {

    /** Each tie is a step of length 1. O(nodes + ties), by breadth-first search. */
    public static ShortestPaths bySteps(Graph graph, int source) {
        ShortestPaths paths = nowhere(graph.nodes(), source);
        Rows rows = graph.out();
        int[] queue = new int[graph.nodes()];
        queue[0] = source;
        int tail = 1;
        for (int head = 0; head < tail; head++) {
            int v = queue[head];
            double next = paths.distance[v] + 1;
            for (int i = rows.offsets()[v]; i < rows.offsets()[v + 1]; i++) {
                int w = rows.targets()[i];
                if (paths.distance[w] == Double.POSITIVE_INFINITY) {
                    queue[tail++] = w;
                }
                paths.offer(w, next, v);
            }
        }
        return paths;
    }

    /**
     * The weight of a tie is its length. O((nodes + ties) × log nodes), by Dijkstra's algorithm
     * (“A note on two problems in connexion with graphs”, 1959).
     */
    public static ShortestPaths byLength(Graph graph, int source) {
        ShortestPaths paths = nowhere(graph.nodes(), source);
        Rows rows = graph.out();
        PriorityQueue<Reached> queue = new PriorityQueue<>();
        queue.add(new Reached(0, source));
        while (!queue.isEmpty()) {
            Reached nearest = queue.remove();
            int v = nearest.node();
            if (nearest.distance() > paths.distance[v]) {
                continue;
            }
            for (int i = rows.offsets()[v]; i < rows.offsets()[v + 1]; i++) {
                int w = rows.targets()[i];
                double next = nearest.distance() + rows.weightAt(i);
                if (next < paths.distance[w]) {
                    queue.add(new Reached(next, w));
                }
                paths.offer(w, next, v);
            }
        }
        return paths;
    }

    private record Reached(double distance, int node) implements Comparable<Reached> {
        @Override
        public int compareTo(Reached other) {
            int byDistance = Double.compare(distance, other.distance);
            return byDistance != 0 ? byDistance : Integer.compare(node, other.node);
        }
    }

    private static ShortestPaths nowhere(int nodes, int source) {
        double[] distance = new double[nodes];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        distance[source] = 0;
        int[] previous = new int[nodes];
        Arrays.fill(previous, -1);
        return new ShortestPaths(distance, previous);
    }

    private void offer(int w, double by, int v) {
        if (by < distance[w] || (by == distance[w] && v < previous[w])) {
            distance[w] = by;
            previous[w] = v;
        }
    }

    /** The nodes of one shortest way, from the source to the target; empty if it is out of reach. */
    public int[] wayTo(int target) {
        Deque<Integer> way = new ArrayDeque<>();
        if (distance[target] < Double.POSITIVE_INFINITY) {
            for (int v = target; v >= 0; v = previous[v]) {
                way.push(v);
            }
        }
        return way.stream().mapToInt(v -> v).toArray();
    }
}

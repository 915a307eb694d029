package org.costellazioni.graph.measures;

/**
 * The weight of ties towards each group, for one node or group at a time: sums by group number,
 * and the list of groups met, so that reading and clearing cost only what was met.
 */
final class TieSums {

    final double[] sum;
    final int[] met;
    int count;

    TieSums(int groups) {
        sum = new double[groups];
        met = new int[groups];
    }

    void addRow(CommunityGraph graph, int v, int[] group) {
        if (graph.weights == null) {
            addPlain(graph, v, group);
        } else {
            addWeighted(graph, v, group, graph.weights);
        }
    }

    private void addPlain(CommunityGraph graph, int v, int[] group) {
        int[] targets = graph.targets;
        int found = count;
        int end = graph.offsets[v + 1];
        for (int i = graph.offsets[v]; i < end; i++) {
            int g = group[targets[i]];
            double before = sum[g];
            if (before == 0) {
                met[found++] = g;
            }
            sum[g] = before + 1;
        }
        count = found;
    }

    private void addWeighted(CommunityGraph graph, int v, int[] group, double[] weights) {
        int[] targets = graph.targets;
        int found = count;
        int end = graph.offsets[v + 1];
        for (int i = graph.offsets[v]; i < end; i++) {
            int g = group[targets[i]];
            double before = sum[g];
            if (before == 0) {
                met[found++] = g;
            }
            sum[g] = before + weights[i];
        }
        count = found;
    }

    void clear() {
        for (int i = 0; i < count; i++) {
            sum[met[i]] = 0;
        }
        count = 0;
    }
}

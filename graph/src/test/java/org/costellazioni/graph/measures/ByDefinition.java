package org.costellazioni.graph.measures;

import org.costellazioni.graph.Graph;

import java.util.Arrays;

/** The measures of small graphs straight from their definitions, with nothing done fast. */
final class ByDefinition {

    final int nodes;
    /** Weights of ties, directions kept, loops left out. */
    final double[][] tie;
    /** Weights of ties with directions forgotten. */
    final double[][] both;
    /** Steps of the shortest way, infinite if there is none, and how many shortest ways there are. */
    final double[][] steps;

    final double[][] ways;
    final boolean directed;

    ByDefinition(Graph graph) {
        nodes = graph.nodes();
        directed = graph.isDirected();
        tie = new double[nodes][nodes];
        both = new double[nodes][nodes];
        for (int v = 0; v < nodes; v++) {
            for (int i = graph.out().offsets()[v]; i < graph.out().offsets()[v + 1]; i++) {
                int w = graph.out().targets()[i];
                if (v != w) {
                    tie[v][w] = graph.out().weightAt(i);
                }
            }
        }
        for (int v = 0; v < nodes; v++) {
            for (int w = 0; w < nodes; w++) {
                both[v][w] = directed ? tie[v][w] + tie[w][v] : tie[v][w];
            }
        }
        steps = new double[nodes][nodes];
        ways = new double[nodes][nodes];
        for (int v = 0; v < nodes; v++) {
            walk(v);
        }
    }

    private void walk(int source) {
        Arrays.fill(steps[source], Double.POSITIVE_INFINITY);
        steps[source][source] = 0;
        ways[source][source] = 1;
        for (int distance = 0; distance < nodes; distance++) {
            for (int v = 0; v < nodes; v++) {
                for (int w = 0; w < nodes; w++) {
                    boolean onward = steps[source][v] == distance && tie[v][w] > 0;
                    if (onward && steps[source][w] >= distance + 1) {
                        steps[source][w] = distance + 1;
                        ways[source][w] += ways[source][v];
                    }
                }
            }
        }
    }

    boolean[][] reachable(double[][] ties) {
        boolean[][] reach = new boolean[nodes][nodes];
        for (int v = 0; v < nodes; v++) {
            for (int w = 0; w < nodes; w++) {
                reach[v][w] = v == w || ties[v][w] > 0;
            }
        }
        for (int k = 0; k < nodes; k++) {
            for (int v = 0; v < nodes; v++) {
                for (int w = 0; w < nodes; w++) {
                    reach[v][w] |= reach[v][k] && reach[k][w];
                }
            }
        }
        return reach;
    }

    int components(double[][] ties, boolean[] left) {
        boolean[] met = left.clone();
        int found = 0;
        for (int root = 0; root < nodes; root++) {
            if (!met[root]) {
                found++;
                spread(ties, root, met);
            }
        }
        return found;
    }

    private void spread(double[][] ties, int v, boolean[] met) {
        met[v] = true;
        for (int w = 0; w < nodes; w++) {
            if (!met[w] && ties[v][w] > 0) {
                spread(ties, w, met);
            }
        }
    }

    boolean articulation(int v) {
        boolean[] none = new boolean[nodes];
        boolean[] without = new boolean[nodes];
        without[v] = true;
        return components(both, without) > components(both, none);
    }

    boolean bridge(int v, int w) {
        if (directed && tie[v][w] > 0 && tie[w][v] > 0) {
            return false;
        }
        boolean[] none = new boolean[nodes];
        int before = components(both, none);
        double weight = both[v][w];
        both[v][w] = 0;
        both[w][v] = 0;
        int after = components(both, none);
        both[v][w] = weight;
        both[w][v] = weight;
        return after > before;
    }

    /** Ties leaving and entering both count, so a mutual pair counts twice when directed. */
    int[] cores() {
        int[] core = new int[nodes];
        for (int k = 1; k <= 2 * nodes; k++) {
            boolean[] in = new boolean[nodes];
            Arrays.fill(in, true);
            boolean changed = true;
            while (changed) {
                changed = false;
                for (int v = 0; v < nodes; v++) {
                    if (in[v] && degreeWithin(v, in) < k) {
                        in[v] = false;
                        changed = true;
                    }
                }
            }
            for (int v = 0; v < nodes; v++) {
                core[v] = in[v] ? k : core[v];
            }
        }
        return core;
    }

    private int degreeWithin(int v, boolean[] in) {
        int degree = 0;
        for (int w = 0; w < nodes; w++) {
            degree += in[w] && tie[v][w] > 0 ? 1 : 0;
            degree += directed && in[w] && tie[w][v] > 0 ? 1 : 0;
        }
        return degree;
    }

    double[] betweenness() {
        double[] values = new double[nodes];
        for (int s = 0; s < nodes; s++) {
            for (int t = 0; t < nodes; t++) {
                for (int v = 0; v < nodes; v++) {
                    boolean apart = s != t && v != s && v != t && ways[s][t] > 0;
                    if (apart && steps[s][v] + steps[v][t] == steps[s][t]) {
                        values[v] += ways[s][v] * ways[v][t] / ways[s][t] / (directed ? 1 : 2);
                    }
                }
            }
        }
        return values;
    }

    double[] harmonic() {
        double[] values = new double[nodes];
        for (int v = 0; v < nodes; v++) {
            for (int w = 0; w < nodes; w++) {
                values[v] += v == w ? 0 : 1 / steps[v][w] / (nodes - 1);
            }
        }
        return values;
    }

    double strength(int v) {
        return Arrays.stream(both[v]).sum();
    }

    double constraint(int i) {
        double sum = 0;
        for (int j = 0; j < nodes; j++) {
            if (both[i][j] > 0) {
                double share = both[i][j] / strength(i);
                for (int q = 0; q < nodes; q++) {
                    share += q == j
                            ? 0
                            : both[i][q]
                                    / strength(i)
                                    * (both[q][j] > 0 ? both[q][j] / strength(q) : 0);
                }
                sum += share * share;
            }
        }
        return strength(i) == 0 ? 1 : sum;
    }

    double effectiveSize(int i) {
        double size = 0;
        for (int j = 0; j < nodes; j++) {
            if (both[i][j] > 0) {
                double redundancy = 0;
                double heaviest = Arrays.stream(both[j]).max().orElse(1);
                for (int q = 0; q < nodes; q++) {
                    redundancy += both[i][q] / strength(i) * both[j][q] / heaviest;
                }
                size += 1 - redundancy;
            }
        }
        return size;
    }

    double clustering(int v) {
        double pairs = 0;
        double closed = 0;
        for (int a = 0; a < nodes; a++) {
            for (int b = 0; b < a; b++) {
                boolean pair = both[v][a] > 0 && both[v][b] > 0;
                pairs += pair ? 1 : 0;
                closed += pair && both[a][b] > 0 ? 1 : 0;
            }
        }
        return pairs == 0 ? 0 : closed / pairs;
    }

    /** How far the values are from standing still under the walk that defines them. */
    double pageRankFault(double[] rank, double damping) {
        double stranded = 0;
        double[] arriving = new double[nodes];
        for (int v = 0; v < nodes; v++) {
            double leaving = Arrays.stream(tie[v]).sum();
            stranded += leaving == 0 ? rank[v] : 0;
            for (int w = 0; w < nodes; w++) {
                arriving[w] += leaving == 0 ? 0 : rank[v] * tie[v][w] / leaving;
            }
        }
        double fault = 0;
        for (int v = 0; v < nodes; v++) {
            fault += Math.abs(
                    damping * (arriving[v] + stranded / nodes) + (1 - damping) / nodes - rank[v]);
        }
        return fault;
    }

    double modularity(int[] groups) {
        double all = 0;
        for (int v = 0; v < nodes; v++) {
            all += strength(v);
        }
        double sum = 0;
        for (int v = 0; v < nodes; v++) {
            for (int w = 0; w < nodes; w++) {
                sum += groups[v] == groups[w]
                        ? both[v][w] / all - strength(v) / all * strength(w) / all
                        : 0;
            }
        }
        return all == 0 ? 0 : sum;
    }

    /** Whether each group hangs together by ties of its own. */
    boolean hangTogether(int[] groups) {
        double[][] inside = new double[nodes][nodes];
        for (int v = 0; v < nodes; v++) {
            for (int w = 0; w < nodes; w++) {
                inside[v][w] = groups[v] == groups[w] ? both[v][w] : 0;
            }
        }
        boolean[][] reach = reachable(inside);
        for (int v = 0; v < nodes; v++) {
            for (int w = 0; w < nodes; w++) {
                if (groups[v] == groups[w] && !reach[v][w]) {
                    return false;
                }
            }
        }
        return true;
    }
}

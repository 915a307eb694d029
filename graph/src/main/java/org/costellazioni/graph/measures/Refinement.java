package org.costellazioni.graph.measures;

import org.costellazioni.graph.Crew;

/**
 * Divides each community into well-connected parts: starting from single nodes, each node that
 * hangs together well with its community joins one of the parts that do, at random but rather
 * where it gains more. Parts are connected because a node only joins a part it has a tie with.
 */
final class Refinement {

    /** How far from the best gain the choice may stray: the paper's θ, in units of tie weight. */
    private static final double RANDOMNESS = 0.01;

    private static final int BLOCK = 64;

    private final CommunityGraph graph;
    private final Partition communities;
    private final long salt;
    private final Crew crew;
    private final int[] starts;
    private final int[] members;
    private final int[] part;
    private final double[] held;
    private final double[] outward;
    private final boolean[] single;

    Refinement(CommunityGraph graph, Partition communities, long salt, Crew crew) {
        this.graph = graph;
        this.communities = communities;
        this.salt = salt;
        this.crew = crew;
        starts = Numbering.starts(communities);
        members = Numbering.members(communities, starts);
        int nodes = graph.nodes();
        part = new int[nodes];
        held = new double[nodes];
        outward = new double[nodes];
        single = new boolean[nodes];
    }

    /** The parts, numbered by their first node. Communities do not touch each other's memory. */
    Partition run() {
        int nodes = graph.nodes();
        crew.blocks(communities.count(), BLOCK, () -> new Scratch(nodes), (scratch, from, to) -> {
            for (int community = from; community < to; community++) {
                refine(community, scratch);
            }
        });
        return Numbering.dense(part);
    }

    private static final class Scratch {
        final TieSums sums;
        final double[] odds;
        long random;

        Scratch(int nodes) {
            sums = new TieSums(nodes);
            odds = new double[nodes];
        }

        /** The next number of SplitMix64, between 0 and 1. */
        double next() {
            random += 0x9e3779b97f4a7c15L;
            long bits = random;
            bits = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
            bits = (bits ^ bits >>> 27) * 0x94d049bb133111ebL;
            return ((bits ^ bits >>> 31) >>> 11) * 0x1.0p-53;
        }
    }

    private void refine(int community, Scratch scratch) {
        double strength = 0;
        for (int m = starts[community]; m < starts[community + 1]; m++) {
            int v = members[m];
            part[v] = v;
            single[v] = true;
            held[v] = graph.strength[v];
            outward[v] = within(v, community);
            strength += graph.strength[v];
        }
        scratch.random = salt * 0x2545f4914f6cdd1dL + community;
        for (int m = starts[community]; m < starts[community + 1]; m++) {
            int v = members[m];
            if (single[v] && hangsTogether(v, strength)) {
                join(v, community, strength, scratch);
            }
        }
    }

    /** The weight of a node's ties with its community. */
    private double within(int v, int community) {
        double sum = 0;
        for (int i = graph.offsets[v]; i < graph.offsets[v + 1]; i++) {
            if (communities.groups()[graph.targets[i]] == community) {
                sum += graph.weights == null ? 1 : graph.weights[i];
            }
        }
        return sum;
    }

    /** Whether a part has at least the ties with the rest of its community that chance would give it. */
    private boolean hangsTogether(int p, double strength) {
        return outward[p] >= graph.expectation * held[p] * (strength - held[p]);
    }

    private void join(int v, int community, double strength, Scratch scratch) {
        TieSums sums = scratch.sums;
        for (int i = graph.offsets[v]; i < graph.offsets[v + 1]; i++) {
            int w = graph.targets[i];
            if (communities.groups()[w] == community) {
                int p = part[w];
                if (sums.sum[p] == 0) {
                    sums.met[sums.count++] = p;
                }
                sums.sum[p] += graph.weights == null ? 1 : graph.weights[i];
            }
        }
        int chosen = choose(v, strength, scratch);
        if (chosen >= 0) {
            part[v] = chosen;
            single[v] = false;
            single[chosen] = false;
            held[chosen] += graph.strength[v];
            outward[chosen] += outward[v] - 2 * sums.sum[chosen];
        }
        sums.clear();
    }

    private int choose(int v, double strength, Scratch scratch) {
        TieSums sums = scratch.sums;
        double best = -1;
        for (int i = 0; i < sums.count; i++) {
            int p = sums.met[i];
            double gain = sums.sum[p] - graph.expectation * graph.strength[v] * held[p];
            boolean open = gain >= 0 && hangsTogether(p, strength);
            scratch.odds[i] = open ? gain : -1;
            best = Math.max(best, scratch.odds[i]);
        }
        if (best < 0) {
            return -1;
        }
        double all = 0;
        for (int i = 0; i < sums.count; i++) {
            double lag = (best - scratch.odds[i]) / RANDOMNESS;
            // Beyond this lag the odds are below one in a hundred thousand millions.
            double odds = scratch.odds[i] < 0 || lag > 25 ? 0 : lag == 0 ? 1 : Math.exp(-lag);
            scratch.odds[i] = odds;
            all += odds;
        }
        double drawn = scratch.next() * all;
        int last = -1;
        for (int i = 0; i < sums.count && drawn >= 0; i++) {
            if (scratch.odds[i] > 0) {
                last = sums.met[i];
                drawn -= scratch.odds[i];
            }
        }
        return last;
    }
}

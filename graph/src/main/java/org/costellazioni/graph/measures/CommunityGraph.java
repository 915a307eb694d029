package org.costellazioni.graph.measures;

import org.costellazioni.graph.Rows;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** A graph whose nodes may stand for many: ties between, and the strength that each node brings along. */
final class CommunityGraph {

    final int[] offsets;
    final int[] targets;
    final double @Nullable [] weights;
    final double[] strength;
    /** What two nodes of strengths a and b are expected to share: this times a times b. */
    final double expectation;

    private CommunityGraph(
            int[] offsets,
            int[] targets,
            double @Nullable [] weights,
            double[] strength,
            double expectation) {
        this.offsets = offsets;
        this.targets = targets;
        this.weights = weights;
        this.strength = strength;
        this.expectation = expectation;
    }

    static CommunityGraph of(Rows rows, double resolution) {
        double[] strength = new double[rows.nodes()];
        for (int v = 0; v < strength.length; v++) {
            if (rows.weights() == null) {
                strength[v] = rows.length(v);
            } else {
                for (int i = rows.offsets()[v]; i < rows.offsets()[v + 1]; i++) {
                    strength[v] += rows.weightAt(i);
                }
            }
        }
        double total = Arrays.stream(strength).sum();
        double expectation = total == 0 ? 0 : resolution / total;
        return new CommunityGraph(
                rows.offsets(), rows.targets(), rows.weights(), strength, expectation);
    }

    int nodes() {
        return strength.length;
    }

    double totalStrength() {
        return Arrays.stream(strength).sum();
    }

    /** The graph of the groups: ties within a group vanish, those between two groups become one. */
    CommunityGraph merged(Partition partition) {
        int[] starts = Numbering.starts(partition);
        int[] members = Numbering.members(partition, starts);
        int[] group = partition.groups();
        int[] mergedOffsets = new int[partition.count() + 1];
        double[] mergedStrength = new double[partition.count()];
        TieSums sums = new TieSums(partition.count());
        RowSink sink = new RowSink(targets.length / 4 + 16);
        for (int g = 0; g < partition.count(); g++) {
            for (int m = starts[g]; m < starts[g + 1]; m++) {
                int v = members[m];
                mergedStrength[g] += strength[v];
                sums.addRow(this, v, group);
            }
            sink.take(sums, g);
            mergedOffsets[g + 1] = sink.filled();
        }
        return new CommunityGraph(
                mergedOffsets, sink.targets(), sink.weights(), mergedStrength, expectation);
    }
}

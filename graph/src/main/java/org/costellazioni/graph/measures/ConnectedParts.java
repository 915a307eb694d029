package org.costellazioni.graph.measures;

import org.costellazioni.graph.Graph;
import org.costellazioni.graph.Rows;

import java.util.Arrays;

/** Divides groups that do not hang together; dividing them never lowers modularity. */
final class ConnectedParts {

    private ConnectedParts() {}

    static int[] of(Graph graph, int[] groups) {
        Rows rows = graph.out();
        int[] part = new int[groups.length];
        Arrays.fill(part, -1);
        int[] queue = new int[groups.length];
        for (int root = 0; root < groups.length; root++) {
            if (part[root] >= 0) {
                continue;
            }
            part[root] = root;
            queue[0] = root;
            int tail = 1;
            for (int head = 0; head < tail; head++) {
                int v = queue[head];
                for (int i = rows.offsets()[v]; i < rows.offsets()[v + 1]; i++) {
                    int w = rows.targets()[i];
                    if (part[w] < 0 && groups[w] == groups[root]) {
                        part[w] = root;
                        queue[tail++] = w;
                    }
                }
            }
        }
        return part;
    }
}

package org.costellazioni.graph.measures;

import org.costellazioni.graph.Graph;
import org.costellazioni.graph.Rows;

/**
 * Whether like goes with like: the correlation of an attribute over the two ends of ties (Newman,
 * “Mixing patterns in networks”, 2003). 1 when ties join only likes, 0 when they do so as often as
 * chance would, below 0 when they join unlikes. Weights and loops do not count; a directed tie has
 * a first and a second end.
 */
public final class Assortativity {

    private Assortativity() {}

    /**
     * By a category, such as the kind of organization. 0 by convention where it is not defined:
     * without ties, or when all ends of ties are of one category. O(nodes + ties).
     *
     * @param categories the category of each node
     */
    public static double byCategory(Graph graph, Partition categories) {
        Rows rows = graph.withoutLoops().out();
        int[] category = categories.groups();
        double[] first = new double[categories.count()];
        double[] second = new double[categories.count()];
        double alike = 0;
        for (int v = 0; v < category.length; v++) {
            for (int i = rows.offsets()[v]; i < rows.offsets()[v + 1]; i++) {
                int other = category[rows.targets()[i]];
                first[category[v]]++;
                second[other]++;
                alike += other == category[v] ? 1 : 0;
            }
        }
        double ends = rows.arcs();
        double expected = 0;
        for (int c = 0; c < first.length; c++) {
            expected += first[c] / ends * (second[c] / ends);
        }
        return ends == 0 || expected == 1 ? 0 : (alike / ends - expected) / (1 - expected);
    }

    /**
     * By a number, such as a year of foundation: Pearson's correlation. 0 by convention where it
     * is not defined: without ties, or when all ends have the same number. O(nodes + ties).
     */
    public static double byNumber(Graph graph, double[] numbers) {
        Rows rows = graph.withoutLoops().out();
        double firstMean = 0;
        double secondMean = 0;
        for (int v = 0; v < numbers.length; v++) {
            for (int i = rows.offsets()[v]; i < rows.offsets()[v + 1]; i++) {
                firstMean += numbers[v] / rows.arcs();
                secondMean += numbers[rows.targets()[i]] / rows.arcs();
            }
        }
        double together = 0;
        double firstSquares = 0;
        double secondSquares = 0;
        for (int v = 0; v < numbers.length; v++) {
            double first = numbers[v] - firstMean;
            for (int i = rows.offsets()[v]; i < rows.offsets()[v + 1]; i++) {
                double second = numbers[rows.targets()[i]] - secondMean;
                together += first * second;
                firstSquares += first * first;
                secondSquares += second * second;
            }
        }
        double spread = Math.sqrt(firstSquares * secondSquares);
        return spread <= 1e-12 * rows.arcs() ? 0 : together / spread;
    }

    /** By the number of ties: whether the well connected go with the well connected. */
    public static double byDegree(Graph graph) {
        Graph simple = graph.withoutLoops();
        double[] degrees = new double[simple.nodes()];
        for (int v = 0; v < degrees.length; v++) {
            degrees[v] = simple.degree(v);
        }
        return byNumber(simple, degrees);
    }
}

package org.costellazioni.graph.time;

import org.costellazioni.graph.Crew;
import org.costellazioni.graph.Graph;
import org.costellazioni.graph.GraphBuilder;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A network through time: the ties, each with the days on which it was in force. Undirected;
 * several ties of a pair at the same time count as one whose weight is their sum.
 *
 * <p>The graph of a month is that of its last day.
 */
public final class TieHistory {

    private final int nodes;
    private final List<DatedTie> ties;

    private TieHistory(int nodes, List<DatedTie> ties) {
        this.nodes = nodes;
        this.ties = ties;
    }

    /**
     * A history of so many nodes.
     *
     * @throws IllegalArgumentException if a tie names a node that is not among them
     */
    public static TieHistory of(int nodes, List<DatedTie> ties) {
        for (DatedTie tie : ties) {
            if (Math.max(tie.from(), tie.to()) >= nodes) {
                throw new IllegalArgumentException(
                        "there are " + nodes + " nodes, not one more: " + tie);
            }
        }
        return new TieHistory(nodes, List.copyOf(ties));
    }

    public int nodes() {
        return nodes;
    }

    /** The graph of the ties in force on a day, all nodes included. O(nodes + ties). */
    public Graph on(LocalDate day) {
        GraphBuilder builder = GraphBuilder.undirected().nodes(nodes);
        for (DatedTie tie : ties) {
            if (tie.inForce(day)) {
                builder.tie(tie.from(), tie.to(), tie.weight());
            }
        }
        return builder.build();
    }

    /**
     * Ties, degrees and components of each month, in order. Degrees are carried from month to
     * month, and components are joined and taken apart again, so that a tie costs O(log months ×
     * log nodes) however long it is in force. The figures are exact.
     */
    public List<MonthFigures> figures(YearMonth first, YearMonth last) {
        Months months = new Months(first, last);
        return new MonthSweep(nodes, months, Spells.of(ties, months)).run();
    }

    /**
     * Any other measure of each month, in order, taken anew on each month's graph.
     *
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
     */
    public <T> List<T> measured(YearMonth first, YearMonth last, Function<Graph, T> measure) {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(month -> {
                    Crew.stopIfInterrupted();
                    return measure.apply(on(month.atEndOfMonth()));
                })
                .toList();
    }
}

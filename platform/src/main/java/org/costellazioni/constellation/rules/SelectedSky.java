package org.costellazioni.constellation.rules;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a selection shows of a chart at the end of its period: who is there, with how many ties, how
 * complete the record is and how the constellation grew. The script in the browser counts the same way.
 */
public final class SelectedSky {

    private static final int YEAR_DAYS = 365;

    /** A star that is shown, and how many of its ties fall in the period, whoever is at the other end. */
    public record VisibleStar(Star star, int ties) {}

    /**
     * How far the record can be trusted for a period.
     *
     * @param sinceDay when the first tie was written down; 0 when there is none
     * @param sources how many registers, lists and desks wrote ties down
     * @param ties ties that began in the period
     * @param prompt those written down within three months of their beginning
     */
    public record Completeness(int sinceDay, long sources, long ties, long prompt) {}

    /**
     * Growth over the period's last year, on actors that were there throughout.
     *
     * @param panel how many there are
     * @param before ties among them a year earlier
     * @param after ties among them at the end
     */
    public record Growth(long panel, long before, long after) {}

    private final SkyIndex chart;
    private final int since;
    private final int until;
    private final int[] ties;
    private final boolean[] seen;

    /** Looks at a chart; the days are those of {@link Selection#sinceDay} and {@code untilDay}. */
    public SelectedSky(SkyIndex chart, Selection selection, int since, int until) {
        this.chart = chart;
        this.since = since;
        this.until = until;
        this.ties = new int[chart.stars().size()];
        this.seen = new boolean[ties.length];
        for (Line line : chart.lines()) {
            if (line.holds(since, until)) {
                ties[line.a()]++;
                ties[line.b()]++;
            }
        }
        Optional<Set<Integer>> members = members(selection.network());
        for (int i = 0; i < seen.length; i++) {
            seen[i] = chart.stars().get(i).isUp(since, until)
                    && fits(chart.stars().get(i), selection)
                    && (members.isEmpty() || members.get().contains(i));
        }
    }

    private static boolean fits(Star star, Selection selection) {
        return (selection.theme().isEmpty() || star.themes().contains(selection.theme()))
                && (selection.kind().isEmpty() || star.kind().equals(selection.kind()))
                && (selection.area().isEmpty()
                        || (star.area() != null
                                && star.area().toString().equals(selection.area())));
    }

    /** A network and whoever was ever its member; empty when no network is asked for. */
    private Optional<Set<Integer>> members(String network) {
        if (network.isEmpty()) {
            return Optional.empty();
        }
        Set<Integer> members = new HashSet<>();
        number(network).flatMap(chart::placeOf).ifPresent(place -> {
            members.add(place);
            for (Line line : chart.lines()) {
                if (line.isMembership() && (line.a() == place || line.b() == place)) {
                    members.add(line.a() == place ? line.b() : line.a());
                }
            }
        });
        return Optional.of(members);
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** Whether the star at this place of the chart is shown. */
    public boolean shows(int place) {
        return seen[place];
    }

    /** How many ties of the period the star at this place has, shown at their other end or not. */
    public int tiesOf(int place) {
        return ties[place];
    }

    /** Whether the tie is of the period and joins two stars that are shown. */
    public boolean counts(Line line) {
        return seen[line.a()] && seen[line.b()] && line.holds(since, until);
    }

    /** How many stars are shown. */
    public int shown() {
        int shown = 0;
        for (boolean one : seen) {
            shown += one ? 1 : 0;
        }
        return shown;
    }

    /** The stars that are shown, those with most ties first, then by name. */
    public List<VisibleStar> stars() {
        return IntStream.range(0, seen.length)
                .filter(place -> seen[place])
                .mapToObj(place -> new VisibleStar(chart.stars().get(place), ties[place]))
                .sorted(Comparator.comparingInt(VisibleStar::ties)
                        .reversed()
                        .thenComparing(shown -> shown.star().name()))
                .toList();
    }

    /** How many ties of the period join two stars that are shown. */
    public long ties() {
        return chart.lines().stream().filter(this::counts).count();
    }

    /** How many ties between stars that are shown one side alone declared; they count nowhere else. */
    public int declared() {
        return Math.toIntExact(chart.declared().stream().filter(this::counts).count());
    }

    public Completeness completeness() {
        List<Line> lines = chart.lines();
        List<Line> begun = lines.stream()
                .filter(line -> line.begins() >= since && line.begins() <= until)
                .toList();
        return new Completeness(
                lines.stream().mapToInt(Line::recordedDay).min().orElse(0),
                lines.stream().map(Line::source).distinct().count(),
                begun.size(),
                begun.stream().filter(Line::prompt).count());
    }

    public Growth growth() {
        int first = until - YEAR_DAYS;
        boolean[] panel = new boolean[seen.length];
        long observed = 0;
        for (int i = 0; i < panel.length; i++) {
            panel[i] = chart.stars().get(i).isUp(first, first)
                    && chart.stars().get(i).isUp(until, until);
            observed += panel[i] ? 1 : 0;
        }
        List<Line> within = chart.lines().stream()
                .filter(line -> panel[line.a()] && panel[line.b()])
                .toList();
        return new Growth(
                observed,
                within.stream().filter(line -> line.holds(first, first)).count(),
                within.stream().filter(line -> line.holds(until, until)).count());
    }
}

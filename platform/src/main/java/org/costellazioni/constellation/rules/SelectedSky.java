package org.costellazioni.constellation.rules;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What a selection shows of a chart at the end of its period: who is there, with how many ties, how
 * complete the record is and how the constellation grew, each with what it counts.
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
     * @param ties ties that began in the period, as far as that is known
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
    private final boolean[] chosen;
    private final boolean[] seen;

    /** Looks at a chart; the days are those of {@link Selection#sinceDay} and {@code untilDay}. */
    public SelectedSky(SkyIndex chart, Selection selection, int since, int until) {
        this.chart = chart;
        this.since = since;
        this.until = until;
        this.ties = new int[chart.stars().size()];
        this.chosen = new boolean[ties.length];
        this.seen = new boolean[ties.length];
        for (Line line : chart.lines()) {
            if (line.holds(since, until)) {
                ties[line.a()]++;
                ties[line.b()]++;
            }
        }
        Optional<Set<Integer>> members = members(selection.network());
        for (int i = 0; i < seen.length; i++) {
            chosen[i] = fits(chart.stars().get(i), selection)
                    && (members.isEmpty() || members.get().contains(i));
            seen[i] = chosen[i] && chart.stars().get(i).isUp(since, until);
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

    /** The ties of the period that join two stars that are shown. */
    public List<Line> lines() {
        return chart.lines().stream().filter(this::counts).toList();
    }

    /** How many they are. */
    public long ties() {
        return chart.lines().stream().filter(this::counts).count();
    }

    /** The ties between stars that are shown that one side alone declared; they count nowhere else. */
    public List<Line> declaredLines() {
        return chart.declared().stream().filter(this::counts).toList();
    }

    /** How many they are. */
    public int declared() {
        return declaredLines().size();
    }

    /** Those of {@link #lines} that began in the period; of a tie without a first day nobody knows. */
    public List<Line> begun() {
        return lines().stream().filter(line -> line.began(since, until)).toList();
    }

    /** Those of {@link #begun} that were written down within three months. */
    public List<Line> prompt() {
        return begun().stream().filter(Line::prompt).toList();
    }

    public Completeness completeness() {
        List<Line> within = lines();
        return new Completeness(
                within.stream().mapToInt(Line::recordedDay).min().orElse(0),
                within.stream().map(Line::source).distinct().count(),
                begun().size(),
                prompt().size());
    }

    /** The chosen stars that were there from a year before the period's end to its end. */
    public List<Star> panel() {
        return IntStream.range(0, seen.length)
                .filter(this::observed)
                .mapToObj(chart.stars()::get)
                .toList();
    }

    private boolean observed(int place) {
        Star star = chart.stars().get(place);
        int first = until - YEAR_DAYS;
        return chosen[place] && star.isUp(first, first) && star.isUp(until, until);
    }

    /** The ties within {@link #panel} a year before the period's end. */
    public List<Line> before() {
        return within(until - YEAR_DAYS);
    }

    /** The ties within {@link #panel} at the period's end. */
    public List<Line> after() {
        return within(until);
    }

    private List<Line> within(int day) {
        return chart.lines().stream()
                .filter(line -> line.holds(day, day) && observed(line.a()) && observed(line.b()))
                .toList();
    }

    public Growth growth() {
        return new Growth(panel().size(), before().size(), after().size());
    }

    /** The stars that are shown, those with most ties first, and of them those that a test keeps. */
    public List<VisibleStar> stars(Predicate<Star> kept) {
        return stars().stream().filter(shown -> kept.test(shown.star())).toList();
    }

    /** The chart's star at a place. */
    public Star at(int place) {
        return chart.stars().get(place);
    }
}

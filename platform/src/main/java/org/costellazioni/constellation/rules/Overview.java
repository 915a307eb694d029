package org.costellazioni.constellation.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A large chart from afar: each community one star in the middle of its members, and the ties between
 * two communities one bond. Only what a look shows is counted.
 */
public final class Overview {

    private static final int STEPS = 24;
    private static final int STRONGEST = 8;
    private static final double MOST = 0.8;

    /**
     * A community as one star.
     *
     * @param number of the community
     * @param places of its members in the chart
     * @param x of the middle, as shown
     * @param y of the middle, as shown
     * @param reach within it stand four fifths of the members
     * @param brightest place of the member with most ties
     * @param alone whether more than half of the members have no tie
     * @param theme the most frequent among the members’ themes, empty when they have none
     * @param rises days by which each of equal shares of the members was there, rising
     */
    public record Group(
            int number,
            int[] places,
            double x,
            double y,
            double reach,
            int brightest,
            boolean alone,
            String theme,
            int[] rises) {}

    /**
     * The ties between two communities.
     *
     * @param a place of one in {@link #groups}, lower than {@code b}
     * @param fromDay when the first of them began
     */
    public record Bond(int a, int b, int ties, int fromDay) {}

    private final SkyIndex chart;
    private final SelectedSky look;
    private final List<Group> groups;

    public Overview(SkyIndex chart, SelectedSky look) {
        this.chart = chart;
        this.look = look;
        Map<Integer, List<Integer>> members = new TreeMap<>();
        IntStream.range(0, chart.stars().size())
                .filter(look::shows)
                .forEach(place -> members.computeIfAbsent(
                                chart.stars().get(place).community(), number -> new ArrayList<>())
                        .add(place));
        this.groups = members.entrySet().stream()
                .map(entry -> group(
                        entry.getKey(),
                        entry.getValue().stream().mapToInt(Integer::intValue).toArray()))
                .toList();
    }

    private Group group(int number, int[] places) {
        Projection projection = chart.projection();
        List<Star> stars = Arrays.stream(places).mapToObj(chart.stars()::get).toList();
        double x = stars.stream().mapToDouble(projection::x).average().orElse(0);
        double y = stars.stream().mapToDouble(projection::y).average().orElse(0);
        double[] far = stars.stream()
                .mapToDouble(star -> Math.hypot(projection.x(star) - x, projection.y(star) - y))
                .sorted()
                .toArray();
        int brightest = Arrays.stream(places)
                .boxed()
                .max(Comparator.comparingInt(look::tiesOf))
                .orElseThrow();
        long tied =
                Arrays.stream(places).filter(place -> look.tiesOf(place) > 0).count();
        double reach = far[(int) (MOST * (far.length - 1))];
        return new Group(
                number,
                places,
                x,
                y,
                reach,
                brightest,
                tied * 2 < places.length,
                theme(stars),
                rises(stars));
    }

    private static String theme(List<Star> stars) {
        Map<String, Integer> counts = new TreeMap<>();
        stars.forEach(star -> star.themes().forEach(theme -> counts.merge(theme, 1, Integer::sum)));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static int[] rises(List<Star> stars) {
        int[] days = stars.stream().mapToInt(Star::fromDay).sorted().toArray();
        int steps = Math.min(STEPS, days.length);
        return IntStream.rangeClosed(1, steps)
                .map(step -> days[(int) ((long) step * days.length / steps) - 1])
                .toArray();
    }

    /** The communities with anyone to show, by number. */
    public List<Group> groups() {
        return groups;
    }

    /** For each community its strongest bonds, by their ends. */
    public List<Bond> bonds() {
        int[] groupOf = new int[chart.stars().size()];
        Arrays.fill(groupOf, -1);
        for (int i = 0; i < groups.size(); i++) {
            for (int place : groups.get(i).places()) {
                groupOf[place] = i;
            }
        }
        Map<Long, Bond> bonds = new HashMap<>();
        for (Line line : chart.lines()) {
            int a = Math.min(groupOf[line.a()], groupOf[line.b()]);
            int b = Math.max(groupOf[line.a()], groupOf[line.b()]);
            if (a >= 0 && a != b && look.counts(line)) {
                bonds.merge(
                        (long) a * groups.size() + b,
                        new Bond(a, b, 1, line.begins()),
                        Overview::joined);
            }
        }
        return strongest(bonds.values().stream()
                .sorted(Comparator.comparingInt(Bond::ties)
                        .reversed()
                        .thenComparingInt(Bond::a)
                        .thenComparingInt(Bond::b))
                .toList());
    }

    private static Bond joined(Bond one, Bond other) {
        return new Bond(
                one.a(),
                one.b(),
                one.ties() + other.ties(),
                Math.min(one.fromDay(), other.fromDay()));
    }

    private List<Bond> strongest(List<Bond> sorted) {
        int[] kept = new int[groups.size()];
        List<Bond> chosen = new ArrayList<>();
        for (Bond bond : sorted) {
            if (kept[bond.a()] < STRONGEST || kept[bond.b()] < STRONGEST) {
                kept[bond.a()]++;
                kept[bond.b()]++;
                chosen.add(bond);
            }
        }
        chosen.sort(Comparator.comparingInt(Bond::a).thenComparingInt(Bond::b));
        return chosen;
    }
}

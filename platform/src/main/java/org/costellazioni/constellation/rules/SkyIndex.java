package org.costellazioni.constellation.rules;

import org.costellazioni.kernel.ItalianTime;
import org.costellazioni.registry.Sky;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;

/**
 * All stars that have a place, by number, and the ties among them, by their lower end. Those that one side
 * alone declared stand apart: whoever counts does not meet them.
 */
public final class SkyIndex {

    /** Up to so many stars are sent and drawn at once. */
    public static final int SHOWN_AT_ONCE = 10_000;

    /** Where a star stands, its number, and the community that it was found in. */
    public record Place(int number, double x, double y, int community) {}

    private final List<Star> stars;
    private final List<Line> lines;
    private final List<Line> declared;
    private final Map<Integer, Integer> places = new HashMap<>();
    private final Projection projection;

    private SkyIndex(
            List<Star> stars, List<Line> lines, List<Line> declared, Projection projection) {
        this.stars = List.copyOf(stars);
        this.lines = List.copyOf(lines);
        this.declared = List.copyOf(declared);
        this.projection = projection;
        for (int i = 0; i < stars.size(); i++) {
            places.put(stars.get(i).number(), i);
        }
    }

    /** The chart of what is public in the registry; actors without a place are left out. */
    public static SkyIndex of(Sky sky, Map<UUID, Place> places) {
        Map<UUID, Integer> firstTies = firstTies(sky);
        List<Star> stars = sky.stars().stream()
                .filter(star -> places.containsKey(star.id()))
                .map(star -> star(
                        star, java.util.Objects.requireNonNull(places.get(star.id())), firstTies))
                .sorted(Comparator.comparingInt(Star::number))
                .toList();
        Map<UUID, Integer> order = new HashMap<>();
        for (int i = 0; i < stars.size(); i++) {
            order.put(stars.get(i).id(), i);
        }
        return new SkyIndex(
                stars,
                lines(sky.lines(), order),
                lines(sky.declared(), order),
                Projection.of(stars));
    }

    private static List<Line> lines(List<Sky.Line> ties, Map<UUID, Integer> order) {
        List<Line> lines = new ArrayList<>();
        for (Sky.Line tie : ties) {
            Integer source = order.get(tie.source());
            Integer target = order.get(tie.target());
            if (source != null && target != null) {
                lines.add(line(tie, source, target));
            }
        }
        lines.sort(Comparator.comparingInt(Line::a).thenComparingInt(Line::b));
        return lines;
    }

    private static Map<UUID, Integer> firstTies(Sky sky) {
        Map<UUID, Integer> first = new HashMap<>();
        for (Sky.Line line : sky.lines()) {
            int begins = line.fromDay() == null
                    ? day(line.recordedAt())
                    : Math.toIntExact(line.fromDay());
            first.merge(line.source(), begins, Math::min);
            first.merge(line.target(), begins, Math::min);
        }
        return first;
    }

    /** An actor is there from its founding or its first tie, else from when it was written down. */
    private static Star star(Sky.Star star, Place place, Map<UUID, Integer> firstTies) {
        int from = Math.min(
                star.activeSinceDay() == null
                        ? Integer.MAX_VALUE
                        : Math.toIntExact(star.activeSinceDay()),
                firstTies.getOrDefault(star.id(), Integer.MAX_VALUE));
        return new Star(
                place.number(),
                star.id(),
                star.slug(),
                star.name(),
                star.kind(),
                star.themes(),
                star.area(),
                place.x(),
                place.y(),
                place.community(),
                Math.max(1, from == Integer.MAX_VALUE ? day(star.recordedAt()) : from),
                star.activeUntilDay() == null ? 0 : Math.toIntExact(star.activeUntilDay()),
                star.latitude(),
                star.longitude());
    }

    private static Line line(Sky.Line line, int source, int target) {
        return new Line(
                Math.min(source, target),
                Math.max(source, target),
                line.kind(),
                line.fromDay() == null ? 0 : Math.toIntExact(line.fromDay()),
                line.untilDay() == null ? 0 : Math.toIntExact(line.untilDay()),
                day(line.recordedAt()),
                line.recordSource(),
                source > target);
    }

    private static int day(Instant instant) {
        return Math.toIntExact(LocalDate.ofInstant(instant, ItalianTime.ZONE).toEpochDay());
    }

    public List<Star> stars() {
        return stars;
    }

    public List<Line> lines() {
        return lines;
    }

    /** The ties that one side alone declared, which are drawn and not counted. */
    public List<Line> declared() {
        return declared;
    }

    /** From where the stars stand to where they are shown. */
    public Projection projection() {
        return projection;
    }

    /** Whether there is too much to show at once: then communities are shown first. */
    public boolean isLarge() {
        return stars.size() > SHOWN_AT_ONCE;
    }

    /** The stars that are chosen by their place and the ties among them, where they are shown here. */
    public SkyIndex only(IntPredicate chosen) {
        int[] order = new int[stars.size()];
        List<Star> some = new ArrayList<>();
        for (int i = 0; i < order.length; i++) {
            order[i] = chosen.test(i) ? some.size() : -1;
            if (order[i] >= 0) {
                some.add(stars.get(i));
            }
        }
        return new SkyIndex(some, among(lines, order), among(declared, order), projection);
    }

    private static List<Line> among(List<Line> lines, int[] order) {
        return lines.stream()
                .filter(line -> order[line.a()] >= 0 && order[line.b()] >= 0)
                .map(line -> line.between(order[line.a()], order[line.b()]))
                .toList();
    }

    /** The same stars alone. */
    public SkyIndex withoutLines() {
        return new SkyIndex(stars, List.of(), List.of(), projection);
    }

    /** The star's place in {@link #stars}; empty when no star has the number. */
    public Optional<Integer> placeOf(int number) {
        return Optional.ofNullable(places.get(number));
    }

    public Optional<Star> star(int number) {
        return placeOf(number).map(stars::get);
    }

    /** The first day of the oldest tie or star; {@code otherwise} in an empty chart. */
    public int firstDay(int otherwise) {
        return stars.stream().mapToInt(Star::fromDay).min().orElse(otherwise);
    }
}

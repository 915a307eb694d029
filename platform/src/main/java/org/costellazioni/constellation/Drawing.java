package org.costellazioni.constellation;

import org.costellazioni.constellation.rules.SkyIndex;
import org.costellazioni.constellation.store.PositionRows;
import org.costellazioni.graph.Graph;
import org.costellazioni.graph.GraphBuilder;
import org.costellazioni.graph.layout.ForceLayout;
import org.costellazioni.graph.layout.Positions;
import org.costellazioni.registry.Sky;
import org.costellazioni.registry.Ties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Places the stars: a force layout that starts from where they stand, so that nobody loses a star
 * because another one rose. A large sky is placed by its communities, always from nothing. Reading
 * and writing are short transactions; the layout runs outside them.
 */
@Component
class Drawing {

    private final Ties ties;
    private final PositionRows positions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Drawing(
            Ties ties,
            PositionRows positions,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.ties = ties;
        this.positions = positions;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What is public in the registry, with the places that the stars have so far. */
    record PlacedSky(String version, Sky sky, Map<UUID, SkyIndex.Place> places) {

        long unplaced() {
            return sky.stars().stream()
                    .filter(star -> !places.containsKey(star.id()))
                    .count();
        }
    }

    PlacedSky known() {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            String version = ties.skyVersion();
            return new PlacedSky(version, ties.sky(), positions.all());
        }));
    }

    /** Changes whenever the registry or the places of the stars may have. */
    String state() {
        return java.util.Objects.requireNonNull(transaction.execute(
                status -> ties.skyVersion() + "/" + positions.drawnFrom().orElse("")));
    }

    /** Whether the registry has changed since the stars were placed. */
    boolean outdated() {
        return Boolean.TRUE.equals(transaction.execute(status ->
                positions.drawnFrom().filter(ties.skyVersion()::equals).isEmpty()));
    }

    /** Places the stars anew, from what is known now. */
    void drawAnew() {
        // Nothing of the registry is held while a large sky is drawn.
        keep(Plan.of(known()));
    }

    /** Places all stars and keeps their places. */
    void draw(PlacedSky known) {
        keep(Plan.of(known));
    }

    /** What a drawing starts from: actors and ties by number, and where the actors stood. */
    private record Plan(
            String version, UUID[] actors, Graph graph, double[] x, double[] y, boolean[] placed) {

        static Plan of(PlacedSky known) {
            List<Sky.Star> stars = known.sky().stars();
            Plan plan = new Plan(
                    known.version(),
                    stars.stream().map(Sky.Star::id).toArray(UUID[]::new),
                    graphOf(known.sky(), order(stars)),
                    new double[stars.size()],
                    new double[stars.size()],
                    new boolean[stars.size()]);
            for (int i = 0; i < stars.size(); i++) {
                SkyIndex.Place place = known.places().get(stars.get(i).id());
                if (place != null) {
                    plan.x[i] = place.x();
                    plan.y[i] = place.y();
                    plan.placed[i] = true;
                }
            }
            return plan;
        }

        private static Map<UUID, Integer> order(List<Sky.Star> stars) {
            Map<UUID, Integer> order = new HashMap<>();
            for (int i = 0; i < stars.size(); i++) {
                order.put(stars.get(i).id(), i);
            }
            return order;
        }
    }

    private void keep(Plan plan) {
        if (plan.actors.length == 0) {
            transaction.executeWithoutResult(
                    status -> positions.drawn(plan.version, 0, clock.instant()));
            return;
        }
        boolean large = plan.actors.length > SkyIndex.SHOWN_AT_ONCE;
        int[] communities = large ? Communities.of(plan.graph) : new int[plan.actors.length];
        Positions drawn = large
                ? CommunityLayout.of(plan.graph, communities)
                : ForceLayout.of(plan.graph)
                        .startingFrom(plan.x, plan.y, plan.placed)
                        .run();
        int count = Arrays.stream(communities).max().orElse(-1) + 1;
        Integer[] numbers = Arrays.stream(communities).boxed().toArray(Integer[]::new);
        transaction.executeWithoutResult(status -> {
            positions.put(plan.actors, boxed(drawn.x()), boxed(drawn.y()), numbers);
            positions.drawn(plan.version, count, clock.instant());
        });
    }

    private static Graph graphOf(Sky sky, Map<UUID, Integer> order) {
        GraphBuilder builder = GraphBuilder.undirected().nodes(order.size());
        for (Sky.Line line : sky.lines()) {
            Integer source = order.get(line.source());
            Integer target = order.get(line.target());
            if (source != null && target != null) {
                builder.tie(source, target, line.weight());
            }
        }
        return builder.build();
    }

    private static Double[] boxed(double[] values) {
        return Arrays.stream(values).boxed().toArray(Double[]::new);
    }
}

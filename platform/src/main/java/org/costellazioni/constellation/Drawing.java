package org.costellazioni.constellation;

import org.costellazioni.constellation.rules.Chart;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Places the stars: a force layout that starts from where they stand, so that nobody loses a star
 * because another one rose. Reading and writing are short transactions; the layout runs outside them.
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
    record Known(String version, Sky sky, Map<UUID, Chart.Place> places) {

        long unplaced() {
            return sky.stars().stream()
                    .filter(star -> !places.containsKey(star.id()))
                    .count();
        }
    }

    Known known() {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            String version = ties.skyVersion();
            return new Known(version, ties.sky(), positions.all());
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

    /** Places all stars and keeps their places. */
    void draw(Known known) {
        List<Sky.Star> stars = known.sky().stars();
        if (!stars.isEmpty()) {
            Positions drawn = layout(known);
            UUID[] actors = stars.stream().map(Sky.Star::id).toArray(UUID[]::new);
            transaction.executeWithoutResult(
                    status -> positions.put(actors, boxed(drawn.x()), boxed(drawn.y())));
        }
        transaction.executeWithoutResult(
                status -> positions.drawn(known.version(), clock.instant()));
    }

    private static Positions layout(Known known) {
        List<Sky.Star> stars = known.sky().stars();
        Map<UUID, Integer> order = new HashMap<>();
        double[] x = new double[stars.size()];
        double[] y = new double[stars.size()];
        boolean[] placed = new boolean[stars.size()];
        for (int i = 0; i < stars.size(); i++) {
            order.put(stars.get(i).id(), i);
            Chart.Place place = known.places().get(stars.get(i).id());
            if (place != null) {
                x[i] = place.x();
                y[i] = place.y();
                placed[i] = true;
            }
        }
        return ForceLayout.of(graph(known.sky(), order))
                .startingFrom(x, y, placed)
                .run();
    }

    private static Graph graph(Sky sky, Map<UUID, Integer> order) {
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
        return java.util.Arrays.stream(values).boxed().toArray(Double[]::new);
    }
}

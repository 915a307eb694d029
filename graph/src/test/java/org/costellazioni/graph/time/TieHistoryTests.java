package org.costellazioni.graph.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.graph.Graph;
import org.costellazioni.graph.measures.Components;
import org.costellazioni.graph.measures.Cuts;
import org.costellazioni.graph.measures.Partition;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

class TieHistoryTests {

    /** More by {@code ./costellazioni bench long tie-histories}. */
    private static final int HISTORIES = Integer.getInteger("proof.tie-histories", 30);

    private static final YearMonth JANUARY = YearMonth.of(2024, 1);

    @Test
    void givesTheGraphOfAnyDay() {
        TieHistory history = TieHistory.of(
                3,
                List.of(
                        tie(0, 1, "2024-01-10", "2024-03-01"),
                        DatedTie.since(1, 2, LocalDate.parse("2024-02-20"))));

        assertThat(history.on(LocalDate.parse("2024-01-09")).ties()).isZero();
        assertThat(history.on(LocalDate.parse("2024-01-10")).ties()).isEqualTo(1);
        assertThat(history.on(LocalDate.parse("2024-02-29")).ties()).isEqualTo(2);
        assertThat(history.on(LocalDate.parse("2024-03-01")).ties()).isEqualTo(1);
        assertThat(history.on(LocalDate.parse("2024-03-01")).nodes()).isEqualTo(3);
    }

    @Test
    void judgesAMonthByItsLastDay() {
        TieHistory history = TieHistory.of(
                4,
                List.of(
                        tie(0, 1, "2024-01-31", "2024-02-29"),
                        tie(1, 2, "2024-02-01", "2024-03-01"),
                        tie(2, 3, "2024-02-10", "2024-02-20")));

        List<MonthFigures> figures = history.figures(JANUARY, JANUARY.plusMonths(2));

        assertThat(figures.stream().map(MonthFigures::ties)).containsExactly(1, 1, 0);
        assertThat(figures.get(1))
                .isEqualTo(new MonthFigures(JANUARY.plusMonths(1), 1, 2, 1, 2, 1, 1));
        assertThat(figures.get(2))
                .isEqualTo(new MonthFigures(JANUARY.plusMonths(2), 0, 0, 0, 0, 0, 0));
    }

    @Test
    void findsTheSameFiguresAsMeasuringEachMonthAnew() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            TieHistory history = random(seed);
            YearMonth last = JANUARY.plusMonths(new SplittableRandom(seed).nextInt(1, 30));

            List<MonthFigures> carried = history.figures(JANUARY, last);
            List<MonthFigures> anew = history.measured(JANUARY, last, graph -> figures(graph));

            assertThat(carried).hasSameSizeAs(anew);
            for (int month = 0; month < carried.size(); month++) {
                MonthFigures found = carried.get(month);
                assertThat(found.month()).isEqualTo(JANUARY.plusMonths(month));
                assertThat(found)
                        .as("seed " + seed)
                        .usingRecursiveComparison()
                        .ignoringFields("month")
                        .isEqualTo(anew.get(month));
            }
        }
    }

    @Test
    void takesAnyMeasureOfEachMonth() {
        TieHistory history = TieHistory.of(
                3,
                List.of(
                        DatedTie.since(0, 1, LocalDate.parse("2024-01-01")),
                        DatedTie.since(1, 2, LocalDate.parse("2024-02-01")),
                        DatedTie.since(2, 0, LocalDate.parse("2024-03-01"))));

        List<Integer> fragile = history.measured(
                JANUARY, JANUARY.plusMonths(2), graph -> Cuts.of(graph).articulationPoints());

        assertThat(fragile).containsExactly(0, 1, 0);
    }

    @Test
    void hasNoFiguresOfNoMonths() {
        assertThat(random(1).figures(JANUARY, JANUARY.minusMonths(1))).isEmpty();
    }

    @Test
    void refusesWhatCannotHaveBeen() {
        LocalDate day = LocalDate.parse("2024-01-01");

        assertThatThrownBy(() -> new DatedTie(0, 1, 1, day, day))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TieHistory.of(1, List.of(DatedTie.since(0, 1, day))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static MonthFigures figures(Graph graph) {
        Partition parts = Components.weak(graph);
        int[] sizes = parts.sizes();
        int tied = (int) IntStream.range(0, graph.nodes())
                .filter(v -> graph.degree(v) > 0)
                .count();
        int components = (int) IntStream.of(sizes).filter(size -> size > 1).count();
        int largest = parts.largest() > 1 ? parts.largest() : 0;
        int most = IntStream.range(0, graph.nodes()).map(graph::degree).max().orElse(0);
        double mean = tied == 0 ? 0 : 2.0 * graph.ties() / tied;
        return new MonthFigures(JANUARY, graph.ties(), tied, components, largest, mean, most);
    }

    private static TieHistory random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int nodes = random.nextInt(2, 15);
        List<DatedTie> ties = new ArrayList<>();
        for (int i = 0; i < random.nextInt(40); i++) {
            LocalDate first = JANUARY.atDay(1).plusDays(random.nextInt(-60, 700));
            LocalDate end =
                    random.nextInt(4) == 0 ? LocalDate.MAX : first.plusDays(random.nextInt(1, 400));
            ties.add(new DatedTie(random.nextInt(nodes), random.nextInt(nodes), 1, first, end));
        }
        return TieHistory.of(nodes, ties);
    }

    private static DatedTie tie(int from, int to, String first, String end) {
        return new DatedTie(from, to, 1, LocalDate.parse(first), LocalDate.parse(end));
    }
}

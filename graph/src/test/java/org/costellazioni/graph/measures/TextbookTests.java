package org.costellazioni.graph.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.costellazioni.graph.Crew;
import org.costellazioni.graph.Graph;
import org.costellazioni.graph.TextbookGraphs;
import org.costellazioni.graph.csv.EdgeFile;
import org.costellazioni.graph.csv.LabeledGraph;
import org.junit.jupiter.api.Test;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

class TextbookTests {

    private static final Crew CREW = Crew.of(2);
    private static final Offset<Double> ROUNDING = within(1e-9);

    @Test
    void findsThePartsOfTheKarateClub() {
        Graph karate = TextbookGraphs.karate();
        int[] cores = Cores.of(karate);
        Cuts cuts = Cuts.of(karate);

        assertThat(Components.weak(karate).count()).isEqualTo(1);
        assertThat(IntStream.range(0, 34).filter(v -> cores[v] == 4))
                .containsExactly(0, 1, 2, 3, 7, 8, 13, 30, 32, 33);
        assertThat(IntStream.of(cores).max()).hasValue(4);
        assertThat(IntStream.range(0, 34).filter(v -> cuts.articulation()[v])).containsExactly(0);
        assertThat(cuts.bridgeFrom()).containsExactly(0);
        assertThat(cuts.bridgeTo()).containsExactly(11);
    }

    @Test
    void findsThePositionsInTheKarateClub() {
        Graph karate = TextbookGraphs.karate();
        double[] betweenness = Betweenness.exact(karate, CREW).values();
        StructuralHoles holes = StructuralHoles.of(karate, CREW);
        double[] rank = PageRank.of(karate);
        double[] harmonic = HarmonicCloseness.exact(karate, CREW);

        assertThat(betweenness[0]).isEqualTo(231.07142857142858, ROUNDING);
        assertThat(betweenness[33]).isEqualTo(160.5515873015873, ROUNDING);
        assertThat(betweenness[11]).isZero();
        assertThat(holes.constraint()[0]).isEqualTo(0.15542329764660495, ROUNDING);
        assertThat(holes.constraint()[11]).isEqualTo(1, ROUNDING);
        assertThat(holes.effectiveSize()[0]).isEqualTo(13.75, ROUNDING);
        assertThat(holes.effectiveSize()[33]).isEqualTo(15.235294117647062, ROUNDING);
        assertThat(rank[33]).isEqualTo(0.1009191823325516, ROUNDING);
        assertThat(rank[11]).isEqualTo(0.009564745492141206, ROUNDING);
        assertThat(harmonic[0]).isEqualTo(0.70202020202, ROUNDING);
    }

    @Test
    void findsThePatternsInTheKarateClub() {
        Graph karate = TextbookGraphs.karate();
        Partition clubs = new Partition(TextbookGraphs.KARATE_CLUBS, 2);
        Clustering clustering = Clustering.of(karate, CREW);
        double best = Modularity.of(karate, Leiden.of(karate).run());

        assertThat(clustering.triangles()).isEqualTo(45);
        assertThat(clustering.global()).isEqualTo(0.2556818181818182, ROUNDING);
        assertThat(best).isEqualTo(0.4197896, within(1e-6));
        assertThat(Modularity.of(karate, clubs)).isEqualTo(0.3582347140039448, ROUNDING);
        assertThat(Assortativity.byDegree(karate)).isEqualTo(-0.47561309768461413, ROUNDING);
        assertThat(Assortativity.byCategory(karate, clubs)).isEqualTo(0.717530864197531, ROUNDING);
    }

    @Test
    void measuresLesMiserablesWithoutWeights() throws Exception {
        LabeledGraph file = EdgeFile.reader().read(lesMiserables());
        Graph graph = file.graph();
        double[] betweenness = Betweenness.exact(graph, CREW).values();
        Cuts cuts = Cuts.of(graph);

        assertThat(graph.nodes()).isEqualTo(77);
        assertThat(graph.ties()).isEqualTo(254);
        assertThat(betweenness[file.labels().indexOf("Valjean")])
                .isEqualTo(1624.4688, within(1e-4));
        assertThat(betweenness[file.labels().indexOf("Myriel")]).isEqualTo(504, ROUNDING);
        assertThat(cuts.bridges()).isEqualTo(18);
        assertThat(IntStream.range(0, 77)
                        .filter(v -> cuts.articulation()[v])
                        .mapToObj(file.labels()::get))
                .containsExactlyInAnyOrder(
                        "Fauchelevent",
                        "Gavroche",
                        "Mabeuf",
                        "MlleGillenormand",
                        "MmeBurgon",
                        "Myriel",
                        "Thenardier",
                        "Valjean");
        assertThat(Clustering.of(graph, CREW).global()).isEqualTo(0.49893162393162394, ROUNDING);
        assertThat(IntStream.of(Cores.of(graph)).max()).hasValue(9);
        assertThat(Assortativity.byDegree(graph)).isEqualTo(-0.16522513442237025, ROUNDING);
    }

    @Test
    void measuresLesMiserablesWithWeights() throws Exception {
        LabeledGraph file = EdgeFile.reader().weights(true).read(lesMiserables());
        StructuralHoles holes = StructuralHoles.of(file.graph(), CREW);
        int valjean = file.labels().indexOf("Valjean");
        int javert = file.labels().indexOf("Javert");

        assertThat(holes.constraint()[valjean]).isEqualTo(0.16344795368282017, ROUNDING);
        assertThat(holes.effectiveSize()[valjean]).isEqualTo(32.960086818281034, ROUNDING);
        assertThat(holes.effectiveSize()[javert]).isEqualTo(11.861599247868373, ROUNDING);
        assertThat(PageRank.of(file.graph())[valjean]).isEqualTo(0.09955810825408949, ROUNDING);
    }

    private static Path lesMiserables() throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(TextbookTests.class.getResource("/les-miserables.csv"))
                        .toURI());
    }

    @Test
    void knowsTheStar() {
        Graph star = TextbookGraphs.star(10);

        assertThat(Betweenness.exact(star, CREW).values()[0]).isEqualTo(45, ROUNDING);
        assertThat(HarmonicCloseness.exact(star, CREW)[0]).isEqualTo(1, ROUNDING);
        assertThat(HarmonicCloseness.exact(star, CREW)[1]).isEqualTo(0.55, ROUNDING);
        assertThat(StructuralHoles.of(star, CREW).constraint()[0]).isEqualTo(0.1, ROUNDING);
        assertThat(StructuralHoles.of(star, CREW).effectiveSize()[0]).isEqualTo(10, ROUNDING);
        assertThat(Cuts.of(star).bridges()).isEqualTo(10);
        assertThat(Assortativity.byDegree(star)).isEqualTo(-1, ROUNDING);
    }

    @Test
    void knowsThePath() {
        Graph path = TextbookGraphs.path(9);

        double[] betweenness = Betweenness.exact(path, CREW).values();
        for (int v = 0; v < 9; v++) {
            assertThat(betweenness[v]).isEqualTo(v * (8 - v), ROUNDING);
        }
        assertThat(Cuts.of(path).articulationPoints()).isEqualTo(7);
        assertThat(Cores.of(path)).containsOnly(1);
    }

    @Test
    void knowsTheClique() {
        Graph clique = TextbookGraphs.clique(7);

        assertThat(Cores.of(clique)).containsOnly(6);
        assertThat(Clustering.of(clique, CREW).global()).isEqualTo(1);
        assertThat(Clustering.of(clique, CREW).triangles()).isEqualTo(35);
        assertThat(Betweenness.exact(clique, CREW).values()).containsOnly(0);
        assertThat(StructuralHoles.of(clique, CREW).effectiveSize()[3]).isEqualTo(1, ROUNDING);
        assertThat(Leiden.of(clique).run().count()).isEqualTo(1);
    }

    @Test
    void knowsTheCycle() {
        double[] betweenness = Betweenness.exact(TextbookGraphs.cycle(8), CREW).values();

        assertThat(Arrays.stream(betweenness)).allMatch(value -> Math.abs(value - 4.5) < 1e-9);
        assertThat(Cuts.of(TextbookGraphs.cycle(8)).bridges()).isZero();
    }

    @Test
    void countsTheManyShortestPathsOfAGrid() {
        Graph grid = TextbookGraphs.grid(30, 30);

        double[] betweenness = Betweenness.exact(grid, CREW).values();

        // All pairs' inner nodes together: the sum of distances less one.
        double sum = 0;
        for (int v = 0; v < 900; v++) {
            for (int w = 0; w < v; w++) {
                sum += Math.abs(v % 30 - w % 30) + Math.abs(v / 30 - w / 30) - 1;
            }
        }
        assertThat(Arrays.stream(betweenness).sum()).isEqualTo(sum, within(1e-6));
        assertThat(Cores.of(grid)).containsOnly(2);
    }

    @Test
    void tellsTheTwoCliquesOfABarbellApart() {
        Graph barbell = TextbookGraphs.barbell(6);
        Partition communities = Leiden.of(barbell).run();
        Cuts cuts = Cuts.of(barbell);

        assertThat(communities.count()).isEqualTo(2);
        assertThat(communities.groups()).startsWith(0, 0, 0, 0, 0, 0, 1);
        assertThat(cuts.bridges()).isEqualTo(1);
        assertThat(cuts.articulationPoints()).isEqualTo(2);
    }

    @Test
    void hasConventionsForNothingAtAll() {
        Graph none = TextbookGraphs.empty();

        assertThat(Components.weak(none).count()).isZero();
        assertThat(Components.weak(none).largest()).isZero();
        assertThat(Cores.of(none)).isEmpty();
        assertThat(Cuts.of(none).bridges()).isZero();
        assertThat(PageRank.of(none)).isEmpty();
        assertThat(Betweenness.of(none, 1, CREW).values()).isEmpty();
        assertThat(Betweenness.sampled(none, 5, 1, CREW).values()).isEmpty();
        assertThat(HarmonicCloseness.of(none, 1, CREW)).isEmpty();
        assertThat(Clustering.of(none, CREW).global()).isZero();
        assertThat(Leiden.of(none).run().count()).isZero();
        assertThat(Modularity.of(none, Leiden.of(none).run())).isZero();
    }

    @Test
    void hasConventionsForIsolates() {
        Graph loners = TextbookGraphs.isolates(3);

        assertThat(Components.weak(loners).count()).isEqualTo(3);
        assertThat(PageRank.of(loners)).containsOnly(1 / 3.0);
        assertThat(HarmonicCloseness.of(loners, 1, CREW)).containsOnly(0);
        assertThat(StructuralHoles.of(loners, CREW).constraint()).containsOnly(1);
        assertThat(StructuralHoles.of(loners, CREW).effectiveSize()).containsOnly(0);
        assertThat(Clustering.of(loners, CREW).local()).containsOnly(0);
        assertThat(Leiden.of(loners).run().count()).isEqualTo(3);
        assertThat(HarmonicCloseness.of(TextbookGraphs.isolates(1), 1, CREW)).containsOnly(0);
        assertThat(Assortativity.byDegree(loners)).isZero();
        assertThat(Assortativity.byCategory(loners, new Partition(new int[3], 1)))
                .isZero();
    }
}

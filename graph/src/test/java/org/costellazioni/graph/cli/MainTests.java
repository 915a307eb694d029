package org.costellazioni.graph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

class MainTests {

    @TempDir
    Path folder;

    private Path edges;
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @BeforeEach
    void writeEdges() throws IOException {
        edges = folder.resolve("edges.csv");
        Files.writeString(edges, "source,target\na,b\nb,c\nc,a\nc,d\n\"e, f\",\"e, f\"\n");
    }

    @Test
    void writesALineForEachNodeWithEveryCellFilled() throws IOException {
        assertThat(run("analyze", edges.toString(), "--out", out())).isZero();

        List<String> lines = Files.readAllLines(folder.resolve("out/nodes.csv"));
        assertThat(lines.getFirst())
                .isEqualTo(
                        "node,degree,strength,component,core,articulation,pagerank,betweenness,harmonic,"
                                + "constraint,effective_size,clustering,community");
        assertThat(lines).hasSize(6);
        assertThat(lines.get(3)).startsWith("c,3,3,0,2,1,0.").contains(",2,0.75,");
        assertThat(lines.get(5)).startsWith("\"e, f\",0,0,1,0,0,").contains(",0,0,1,0,0,");
        assertThat(lines)
                .allSatisfy(line -> assertThat(line).doesNotContain(",,", "NaN", "Infinity"));
    }

    @Test
    void writesTheFiguresOfTheWhole() throws IOException {
        run("analyze", edges.toString(), "--out", out(), "--repeat", "3");

        String json = Files.readString(folder.resolve("out/graph.json"));
        assertThat(json.replaceAll("\\s+", " "))
                .startsWith(
                        "{ \"nodes\": 5, \"ties\": 4, \"components\": 2, \"largest_component\": 4, "
                                + "\"max_core\": 2, \"articulation_points\": 1, \"bridges\": 1, "
                                + "\"modularity\": ")
                .contains("\"communities\": ", "\"clustering\": 0.6, ")
                .contains(
                        "\"betweenness\": {\"kind\": \"exact\", \"error\": 0.0}, \"seconds\": {\"read\": ");
        List<String> parts = List.of(
                "read",
                "components",
                "core",
                "cut",
                "pagerank",
                "constraint",
                "clustering",
                "harmonic",
                "betweenness",
                "leiden",
                "layout",
                "write");
        int place = json.indexOf("seconds");
        for (String part : parts) {
            assertThat(json.indexOf("\"" + part + "\"", place)).as(part).isGreaterThan(place);
            place = json.indexOf("\"" + part + "\"", place);
        }
    }

    @Test
    void writesWhereEachNodeStands() throws IOException {
        run("analyze", edges.toString(), "--out", out());

        List<String> lines = Files.readAllLines(folder.resolve("out/layout.csv"));
        assertThat(lines.getFirst()).isEqualTo("node,x,y");
        assertThat(lines).hasSize(6);
        assertThat(lines.get(1)).matches("a,-?[0-9.E-]+,-?[0-9.E-]+");
    }

    @Test
    void writesTheSameTablesOnAnyNumberOfThreads() throws IOException {
        run(
                "analyze",
                edges.toString(),
                "--out",
                folder.resolve("one").toString(),
                "--threads",
                "1",
                "--seed",
                "7");
        run(
                "analyze",
                edges.toString(),
                "--out",
                folder.resolve("two").toString(),
                "--threads",
                "3",
                "--seed",
                "7");

        for (String table : List.of("nodes.csv", "layout.csv")) {
            assertThat(folder.resolve("one/" + table))
                    .hasSameTextualContentAs(folder.resolve("two/" + table));
        }
    }

    @Test
    void reportsWrongLinesAndAnalyzesTheRest() throws IOException {
        Files.writeString(edges, "a,b\noops\nb,c\n");

        assertThat(run("analyze", edges.toString(), "--out", out())).isEqualTo(3);

        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("line 2: ");
        assertThat(Files.readAllLines(folder.resolve("out/nodes.csv"))).hasSize(4);
    }

    @Test
    void analyzesDirectedAndWeightedTies() throws IOException {
        Files.writeString(edges, "a b 2\nb c 0.5\nc a 1\na c 1\n");

        assertThat(run("analyze", edges.toString(), "--directed", "--weights", "--out", out()))
                .isZero();

        assertThat(Files.readAllLines(folder.resolve("out/nodes.csv")).get(1))
                .startsWith("a,3,4,0,2,0,");
        assertThat(Files.readString(folder.resolve("out/graph.json"))).contains("\"ties\": 4");
    }

    @Test
    void analyzesAFileWithoutTies() throws IOException {
        Files.writeString(edges, "");

        assertThat(run("analyze", edges.toString(), "--out", out())).isZero();

        assertThat(Files.readAllLines(folder.resolve("out/nodes.csv"))).hasSize(1);
        assertThat(Files.readString(folder.resolve("out/graph.json")))
                .contains("\"largest_component\": 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "draw EDGES --out OUT",
                "analyze",
                "analyze EDGES",
                "analyze --out OUT",
                "analyze EDGES --out",
                "analyze EDGES EDGES --out OUT",
                "analyze EDGES --out OUT --fast",
                "analyze EDGES --out OUT --threads none",
                "analyze EDGES --out OUT --threads 0",
                "analyze NOWHERE --out OUT"
            })
    void explainsAWrongCall(String call) {
        String[] arguments = Arrays.stream(call.split(" "))
                .filter(argument -> !argument.isEmpty())
                .map(argument -> argument.replace("EDGES", edges.toString()).replace("OUT", out()))
                .toArray(String[]::new);

        assertThat(run(arguments)).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("usage: graph analyze");
    }

    @Test
    void explainsItselfWhenAsked() {
        assertThat(run("--help")).isZero();
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("--exact-betweenness");
    }

    private String out() {
        return folder.resolve("out").toString();
    }

    private int run(String... arguments) {
        return Main.run(List.of(arguments), new PrintStream(errors, true, StandardCharsets.UTF_8));
    }
}

package org.costellazioni.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.door.LauncherCopy.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The script at the repository's root, beside stand-ins for the tools that tell how they are called. */
class LauncherTests {

    @TempDir
    private Path place;

    private LauncherCopy launcher;

    @BeforeEach
    void layOut() throws IOException {
        launcher = new LauncherCopy(place);
    }

    @Test
    void answersACallThatMakesNoSenseWithTheUsageAndTwo() throws Exception {
        for (List<String> call : List.of(List.<String>of(), List.of("vola"))) {
            Answer answer = launcher.run(call);
            assertThat(answer.code()).isEqualTo(2);
            assertThat(answer.err()).isEqualTo("USO\n");
        }
        assertThat(launcher.run(List.of("help"))).isEqualTo(new Answer(0, "USO\n", ""));
        assertThat(launcher.calls()).as("nothing was built for it").isEmpty();
    }

    @Test
    void saysThatJavaIsMissingInBothLanguages() throws Exception {
        launcher.jdk("21.0.2");
        Answer answer = launcher.run(List.of("demo"));
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err())
                .contains("Manca Java 25")
                .contains("Java 25 (a JDK) is missing")
                .contains("apt install");
    }

    @Test
    void saysThatMavenIsMissing() throws Exception {
        Files.delete(launcher.tool("mvn"));
        Answer answer = launcher.run(List.of("demo"));
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("Manca Maven").contains("Maven (mvn) is missing");
    }

    @Test
    void saysThatNodeIsTooOld() throws Exception {
        launcher.program(launcher.tool("node"), "node", "echo v18.19.0");
        Answer answer = launcher.run(List.of("demo"));
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("Manca Node 20").contains("Node 20 or later");
    }

    @Test
    void buildsOnceTrainsOnceAndHandsOverToJava() throws Exception {
        Answer answer = launcher.run(List.of("demo", "--port", "80 81"));
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(launcher.calls())
                .satisfiesExactly(
                        node -> assertThat(node).startsWith("node "),
                        maven -> assertThat(maven)
                                .contains("-pl graph,platform")
                                .endsWith("package"),
                        parts -> assertThat(parts).contains("SpringApplicationAotProcessor"),
                        javac -> assertThat(javac).startsWith("javac "),
                        jar -> assertThat(jar)
                                .contains(launcher.home() + "/platform/target/parts.jar"),
                        filling -> assertThat(filling)
                                .contains("/parts.jar:")
                                .doesNotContain("-XX:AOTCacheOutput=")
                                .contains(" train --data "),
                        training -> assertThat(training)
                                .contains("/parts.jar:")
                                .contains("-XX:AOTCacheOutput=")
                                .contains(" train --data "),
                        java -> assertThat(java)
                                .contains("-Xmx512m")
                                .contains("/parts.jar:" + launcher.home())
                                .contains("-Dcostellazioni.home=" + launcher.home())
                                .endsWith("demo --port 80 81"));
        assertThat(answer.err().lines()).as("one line for each step").hasSize(2);
        launcher.clearCalls();
        launcher.run(List.of("doctor"));
        assertThat(launcher.calls()).hasSize(1).first().asString().endsWith("doctor");
    }

    @Test
    void buildsAgainWhenASourceIsNewerOrGone() throws Exception {
        Path source =
                Files.writeString(launcher.home().resolve("graph/src/main/A.java"), "class A {}");
        launcher.run(List.of("doctor"));
        LauncherCopy.age(launcher.home());
        launcher.clearCalls();
        Files.writeString(source, "class A { }");
        launcher.run(List.of("doctor"));
        assertThat(launcher.calls()).anyMatch(call -> call.startsWith("mvn"));
        LauncherCopy.age(launcher.home());
        launcher.clearCalls();
        Files.delete(source);
        launcher.run(List.of("doctor"));
        assertThat(launcher.calls()).anyMatch(call -> call.startsWith("mvn"));
    }

    @Test
    void showsWhatAFailedBuildSaidAndBuildsAgainNextTime() throws Exception {
        launcher.program(
                launcher.tool("mvn"),
                "mvn",
                "echo '[INFO] tutto il resto'; echo '[ERROR] manca un punto'; exit 1");
        for (int i = 0; i < 2; i++) {
            Answer answer = launcher.run(List.of("demo"));
            assertThat(answer.code()).isEqualTo(1);
            assertThat(answer.err()).contains("manca un punto").doesNotContain("tutto il resto");
        }
        assertThat(launcher.calls().stream().filter(call -> call.startsWith("mvn")))
                .hasSize(2);
    }

    @Test
    void worksWithoutAFasterStartWhenTrainingFails() throws Exception {
        launcher.program(
                launcher.jdkTool("java"),
                "java",
                "case \"$*\" in *AOTCacheOutput*) exit 1 ;; esac");
        Answer answer = launcher.run(List.of("demo"));
        assertThat(answer.code()).isZero();
        assertThat(launcher.calls().getLast()).endsWith("demo").doesNotContain("-XX:AOTCache");
    }

    @Test
    void leavesPartsAloneThatAreNotMadeOrDoNotStart() throws Exception {
        String refusing = "case \"$*\" in -nowarn*|*parts.jar*train*) exit 1 ;; esac";
        for (String tool : List.of("java", "javac")) {
            launcher.program(launcher.jdkTool(tool), tool, refusing);
            assertThat(launcher.run(List.of("demo")).code()).as(tool).isZero();
            assertThat(launcher.calls().getLast()).endsWith("demo").doesNotContain("parts.jar");
            assertThat(launcher.calls()).anyMatch(call -> call.contains("-XX:AOTCacheOutput="));
            Files.delete(launcher.home().resolve("platform/target/trained"));
            launcher.jdk("25.0.1");
        }
    }

    @Test
    void endsAsTheProgramEnds() throws Exception {
        launcher.program(
                launcher.jdkTool("java"), "java", "case \"$*\" in *' import '*) exit 3 ;; esac");
        assertThat(launcher.run(List.of("import", "actors", "elenco.csv")).code())
                .isEqualTo(3);
    }

    @Test
    void analyzesAGraphWithoutBuildingThePlatform() throws Exception {
        launcher.program(
                launcher.tool("mvn"),
                "mvn",
                "mkdir -p graph/target; : >graph/target/costellazioni-graph-1.jar");
        assertThat(launcher.run(List.of("graph", "analyze", "rete.csv")).code()).isZero();
        assertThat(launcher.calls())
                .satisfiesExactly(
                        maven -> assertThat(maven).contains("-pl graph "),
                        training -> assertThat(training)
                                .contains("-XX:AOTCacheOutput=")
                                .contains("org.costellazioni.graph.cli.Main analyze "),
                        java -> assertThat(java)
                                .contains("-Xmx512m")
                                .endsWith("org.costellazioni.graph.cli.Main analyze rete.csv"));
        launcher.clearCalls();
        launcher.run(List.of("graph", "--help"));
        assertThat(launcher.calls()).as("trained once").hasSize(1);
    }

    @Test
    void startsFasterWithWhatTrainingLeft() throws Exception {
        launcher.program(
                launcher.jdkTool("java"),
                "java",
                "for word; do case $word in -XX:AOTCacheOutput=*) : >\"${word#*=}\" ;; "
                        + "-XX:AOTCache=*) [ -e \"${word#*=}\" ] || exit 7 ;; esac; done");
        launcher.program(
                launcher.tool("mvn"),
                "mvn",
                "mkdir -p platform/target graph/target; : >platform/target/costellazioni.jar; "
                        + ": >graph/target/costellazioni-graph-1.jar");
        for (String command : List.of("demo", "graph")) {
            Answer answer = launcher.run(List.of(command));
            assertThat(answer.code()).as(answer.err()).isZero();
            assertThat(launcher.calls().getLast()).contains("-XX:AOTCache=" + launcher.home());
        }
    }

    @Test
    void failsWhenATestFailsAndSaysLoudlyWhatWasSkipped() throws Exception {
        Answer passed = launcher.run(List.of("test"));
        assertThat(passed.code()).as(passed.err()).isZero();
        assertThat(passed.err()).contains("SALTATE").contains("SKIPPED");
        assertThat(launcher.calls())
                .anyMatch(call -> call.startsWith("mvn") && call.endsWith("verify"));
        launcher.program(launcher.tool("mvn"), "mvn", "echo 'Tests run: 1, Failures: 1'; exit 1");
        assertThat(launcher.run(List.of("test")).code()).isEqualTo(1);
        assertThat(launcher.command(List.of(launcher.home().resolve(".ci/run").toString()))
                        .code())
                .isEqualTo(1);
    }

    @Test
    void worksThroughALinkAndFromAnyFolder() throws Exception {
        Path link = Files.createSymbolicLink(
                place.resolve("scorciatoia"), launcher.home().resolve("costellazioni"));
        Answer answer = launcher.command(List.of(link.toString(), "doctor"));
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(launcher.calls().getLast()).contains("-Dcostellazioni.home=" + launcher.home());
    }

    @Test
    void saysHowACommandIsCalledAndBuildsNothingForIt() throws Exception {
        for (String asked : List.of("--help", "-h")) {
            assertThat(launcher.run(List.of("serve", "--data", "x", asked)))
                    .isEqualTo(new Answer(0, "SERVE\n", ""));
        }
        assertThat(launcher.run(List.of("help", "serve"))).isEqualTo(new Answer(0, "SERVE\n", ""));
        assertThat(launcher.calls()).isEmpty();
    }

    @Test
    void everyCommandHasItsHelp() throws Exception {
        String script = Files.readString(launcher.home().resolve("costellazioni"));
        String commands = script.substring(script.lastIndexOf("case $command in"));
        Matcher names = Pattern.compile("^  ([a-z| ]+)\\)", Pattern.MULTILINE).matcher(commands);
        Set<String> known = new TreeSet<>();
        while (names.find()) {
            known.addAll(List.of(names.group(1).split("[ |]+")));
        }
        known.removeAll(Set.of("help", "graph"));
        assertThat(known)
                .contains("serve", "dev", "territory")
                .allSatisfy(command -> assertThat(LauncherCopy.original(
                                "platform/src/main/resources/door/help/" + command + ".txt"))
                        .content()
                        .startsWith("./costellazioni " + command));
    }

    @Test
    void examinesDataWithoutTheToolsThatBuild() throws Exception {
        launcher.run(List.of("doctor"));
        for (String tool : List.of("mvn", "node", "npm")) {
            Files.delete(launcher.tool(tool));
        }
        launcher.clearCalls();
        assertThat(launcher.run(List.of("check", "--data", "/dati")).code()).isZero();
        assertThat(launcher.calls()).singleElement().asString().endsWith("check --data /dati");
        assertThat(launcher.run(List.of("check")).code())
                .as("the code wants them")
                .isEqualTo(2);
    }

    @Test
    void worksWhereAReleaseWasUnpackedWithoutItsSources() throws Exception {
        launcher.run(List.of("doctor"));
        Files.delete(launcher.tool("mvn"));
        for (String folder : List.of("platform/src", "graph/src")) {
            Files.move(launcher.home().resolve(folder), place.resolve(folder.replace('/', '-')));
        }
        launcher.clearCalls();
        for (List<String> call : List.of(
                List.of("check", "--data", "/dati"),
                List.of("serve"),
                List.of("serve", "--help"))) {
            assertThat(launcher.run(call).code()).as(call.toString()).isZero();
            assertThat(launcher.calls().getLast()).endsWith(String.join(" ", call));
        }
    }

    @Test
    void buildsOnceWhenTwoBeginAtTheSameTime() throws Exception {
        launcher.program(
                launcher.tool("mvn"),
                "mvn",
                "mkdir -p platform/target; sleep 1; : >platform/target/costellazioni.jar");
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Answer>> answers = both.invokeAll(List.of(
                    () -> launcher.run(List.of("doctor")), () -> launcher.run(List.of("doctor"))));
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().code()).as(answer.get().err()).isZero();
            }
            assertThat(answers.get(0).get().err() + answers.get(1).get().err())
                    .contains("aspetto")
                    .contains("waiting");
        }
        assertThat(launcher.calls()).filteredOn(call -> call.startsWith("mvn")).hasSize(1);
        assertThat(launcher.calls()).filteredOn(call -> call.endsWith("doctor")).hasSize(2);
    }
}

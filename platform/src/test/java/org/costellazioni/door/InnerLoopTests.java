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

/** The launcher's part of {@code dev} and {@code test NAME}: libraries, the workbench, and its JVM. */
class InnerLoopTests {

    private static final String FUNCTIONS = "platform/src/main/build/workbench.sh";
    private static final String SOURCES = "platform/src/test/java/org/costellazioni/workbench/";
    private static final String WORDS = "platform/src/test/resources/workbench/";
    private static final String LIBRARIES = "target/workbench/libraries/";

    @TempDir
    private Path place;

    private LauncherCopy launcher;

    @BeforeEach
    void layOut() throws IOException {
        launcher = new LauncherCopy(place);
        write(FUNCTIONS, Files.readString(LauncherCopy.original(FUNCTIONS)));
        write(SOURCES + "Dev.java", "class Dev {}");
        write(SOURCES + "DevTests.java", "class DevTests {}");
        write(WORDS + "messages.properties", "");
        write(WORDS + "messages_en.properties", "");
        // As Maven would, asked for the class paths.
        Path library = Files.createFile(place.resolve("a library.jar"));
        launcher.program(
                launcher.tool("mvn"),
                "mvn",
                "mkdir -p \"" + launcher.home() + "/" + LIBRARIES
                        + "\"; for m in graph platform; do"
                        + " for s in compile runtime test; do printf %s \"" + library + "\" >\""
                        + launcher.home() + "/" + LIBRARIES + "costellazioni-$m-$s\"; done; done");
    }

    @Test
    void runsTheTestsNamedAfterOneLookForLibraries() throws Exception {
        Answer answer = launcher.run(List.of("test", "SeatsTests#one two", "registry"));
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(launcher.calls())
                .satisfiesExactly(
                        node -> assertThat(node).startsWith("node "),
                        maven -> assertThat(maven)
                                .contains("-pl graph,platform", "-Dmaven.main.skip=true")
                                .contains("-Dtemplates.phase=none")
                                .contains("build-classpath@test-path"),
                        javac -> assertThat(javac)
                                .contains("a library.jar", "workbench/Dev.java")
                                .doesNotContain("DevTests.java"),
                        jar -> assertThat(jar).contains("agent.jar"),
                        java -> assertThat(java)
                                .contains("a library.jar")
                                .endsWith("org.costellazioni.workbench.TestCommand "
                                        + launcher.home()
                                        + " SeatsTests#one two registry"));
        launcher.clearCalls();
        launcher.run(List.of("test", "registry"));
        assertThat(launcher.calls()).as("nothing is prepared twice").hasSize(2);
    }

    @Test
    void startsTheProductForDevelopersWithoutBuildingIt() throws Exception {
        Answer answer = launcher.run(List.of("dev", "--port", "8081"));
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(launcher.calls()).noneMatch(call -> call.endsWith(" package"));
        assertThat(launcher.calls().getLast())
                .startsWith("java ")
                .contains("-javaagent:" + launcher.home() + "/target/workbench/tool/agent.jar")
                .contains("-XX:TieredStopAtLevel=1")
                .doesNotContain("-XX:AOTCache")
                .endsWith("org.costellazioni.workbench.Dev " + launcher.home() + " --port 8081");
    }

    @Test
    void looksAgainWhenAPomIsAnotherOneOrALibraryIsGone() throws Exception {
        launcher.run(List.of("test", "registry"));
        launcher.clearCalls();
        write("platform/pom.xml", "<project><!-- one library more --></project>");
        launcher.run(List.of("test", "registry"));
        assertThat(launcher.calls()).anyMatch(call -> call.startsWith("mvn"));
        launcher.clearCalls();
        Files.delete(place.resolve("a library.jar"));
        launcher.run(List.of("test", "registry"));
        assertThat(launcher.calls()).anyMatch(call -> call.startsWith("mvn"));
    }

    @Test
    void compilesTheWorkbenchAgainWhenItIsAnotherOne() throws Exception {
        launcher.run(List.of("dev"));
        LauncherCopy.age(launcher.home());
        launcher.clearCalls();
        write(SOURCES + "Dev.java", "class Dev { }");
        launcher.run(List.of("dev"));
        assertThat(launcher.calls()).anyMatch(call -> call.startsWith("javac"));
    }

    @Test
    void endsAsTheTestsEnd() throws Exception {
        for (int code : new int[] {1, 2}) {
            launcher.program(launcher.jdkTool("java"), "java", "exit " + code);
            assertThat(launcher.run(List.of("test", "registry")).code()).isEqualTo(code);
        }
    }

    @Test
    void saysWhyThereAreNoLibraries() throws Exception {
        launcher.program(launcher.tool("mvn"), "mvn", "echo '[ERROR] no network'; exit 1");
        Answer answer = launcher.run(List.of("dev"));
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("no network", "no libraries");
    }

    @Test
    void aBrokenWorkbenchDoesNotRun() throws Exception {
        launcher.program(launcher.jdkTool("javac"), "javac", "exit 1");
        assertThat(launcher.run(List.of("dev")).code()).isEqualTo(1);
        assertThat(launcher.calls()).noneMatch(call -> call.startsWith("java "));
    }

    @Test
    void aNewModuleIsFormattedFileByFile() throws Exception {
        launcher.program(
                launcher.jdkTool("java"), "java", "echo docs/a.md; echo p/A.java; echo p/B.java");
        Answer answer = launcher.run(List.of("new", "module", "surveys"));
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).isEqualTo("docs/a.md\np/A.java\np/B.java\n");
        assertThat(launcher.calls())
                .anyMatch(call -> call.endsWith("org.costellazioni.workbench.NewCommand "
                        + launcher.home()
                        + " module surveys"))
                .last()
                .asString()
                .contains("spotless:apply -DspotlessFiles=.*/p/A.java,.*/p/B.java");
    }

    @Test
    void aModuleThatIsRefusedIsNotFormatted() throws Exception {
        launcher.program(launcher.jdkTool("java"), "java", "exit 2");
        assertThat(launcher.run(List.of("new", "module", "Wrong")).code()).isEqualTo(2);
        assertThat(launcher.calls()).noneMatch(call -> call.contains("spotless"));
    }

    @Test
    void optionsAndNoNameAreStillTheWholeSuite() throws Exception {
        for (List<String> call : List.of(List.of("test"), List.of("test", "-Dtest=SeatsTests"))) {
            launcher.clearCalls();
            launcher.run(call);
            assertThat(launcher.calls())
                    .anyMatch(said -> said.startsWith("mvn") && said.contains(" verify"))
                    .noneMatch(said -> said.startsWith("javac"));
        }
    }

    private void write(String file, String text) throws IOException {
        Path written = launcher.home().resolve(file);
        Files.createDirectories(written.resolveSibling(""));
        Files.writeString(written, text);
    }
}

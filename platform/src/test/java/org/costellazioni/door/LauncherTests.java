package org.costellazioni.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The script at the repository's root, beside stand-ins for the tools that tell how they are called. */
class LauncherTests {

    private static final Path SCRIPT =
            Path.of("..", "costellazioni").toAbsolutePath().normalize();

    /** A folder that stands for /usr/bin, with nothing of Java, Maven or Node in it. */
    private static final List<String> PLAIN_TOOLS =
            List.of(("sh dirname readlink sed find head cat mkdir touch mv rm"
                            + " mktemp cksum awk grep env sleep ls true id")
                    .split(" "));

    @TempDir
    private Path place;

    private Path home;
    private Path tools;
    private Path calls;

    private record Answer(int code, String out, String err) {}

    LauncherTests() {
        home = Path.of("");
        tools = Path.of("");
        calls = Path.of("");
    }

    @BeforeEach
    void layOut() throws IOException {
        home = place.toRealPath().resolve("casa dei dati");
        calls = place.resolve("calls");
        Files.createFile(calls);
        for (String folder : List.of("platform/src/main/resources/door", "graph/src/main", ".ci")) {
            Files.createDirectories(home.resolve(folder));
        }
        // The usual folders of this machine are not the tests': whatever they hold, it is not
        // found.
        String script = Files.readString(SCRIPT)
                .replaceAll("(?<=[ \"])/(usr|opt|Library)/", place + "/none/");
        Files.writeString(home.resolve("costellazioni"), script);
        Files.setPosixFilePermissions(
                home.resolve("costellazioni"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.copy(SCRIPT.resolveSibling(".ci/run"), home.resolve(".ci/run"));
        Files.writeString(home.resolve("platform/src/main/resources/door/usage.txt"), "USO\n");
        for (String pom : List.of("pom.xml", "graph/pom.xml", "platform/pom.xml")) {
            Files.writeString(home.resolve(pom), "<project/>");
        }
        tools = Files.createDirectory(place.resolve("tools"));
        for (String tool : PLAIN_TOOLS) {
            wrap(tool);
        }
        jdk("25.0.1");
        program(
                tools.resolve("mvn"),
                "mvn",
                "mkdir -p platform/target graph/target; : >platform/target/costellazioni.jar");
        program(tools.resolve("node"), "node", "echo v20.11.0");
        program(tools.resolve("npm"), "npm", "");
    }

    @Test
    void answersACallThatMakesNoSenseWithTheUsageAndTwo() throws Exception {
        for (List<String> call : List.of(List.<String>of(), List.of("vola"))) {
            Answer answer = run(call);
            assertThat(answer.code()).isEqualTo(2);
            assertThat(answer.err()).isEqualTo("USO\n");
        }
        assertThat(run(List.of("help"))).isEqualTo(new Answer(0, "USO\n", ""));
        assertThat(calls()).as("nothing was built for it").isEmpty();
    }

    @Test
    void saysThatJavaIsMissingInBothLanguages() throws Exception {
        jdk("21.0.2");
        Answer answer = run(List.of("demo"));
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err())
                .contains("Manca Java 25")
                .contains("Java 25 (a JDK) is missing")
                .contains("apt install");
    }

    @Test
    void saysThatMavenIsMissing() throws Exception {
        Files.delete(tools.resolve("mvn"));
        Answer answer = run(List.of("demo"));
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("Manca Maven").contains("Maven (mvn) is missing");
    }

    @Test
    void saysThatNodeIsTooOld() throws Exception {
        program(tools.resolve("node"), "node", "echo v18.19.0");
        Answer answer = run(List.of("demo"));
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("Manca Node 20").contains("Node 20 or later");
    }

    @Test
    void buildsOnceTrainsOnceAndHandsOverToJava() throws Exception {
        Answer answer = run(List.of("demo", "--port", "80 81"));
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(calls())
                .satisfiesExactly(
                        node -> assertThat(node).startsWith("node "),
                        maven -> assertThat(maven)
                                .contains("-pl graph,platform")
                                .endsWith("package"),
                        parts -> assertThat(parts).contains("SpringApplicationAotProcessor"),
                        javac -> assertThat(javac).startsWith("javac "),
                        jar -> assertThat(jar).contains(home + "/platform/target/parts.jar"),
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
                                .contains("/parts.jar:" + home)
                                .contains("-Dcostellazioni.home=" + home)
                                .endsWith("demo --port 80 81"));
        assertThat(answer.err().lines()).as("one line for each step").hasSize(2);
        clearCalls();
        run(List.of("doctor"));
        assertThat(calls()).hasSize(1).first().asString().endsWith("doctor");
    }

    @Test
    void buildsAgainWhenASourceIsNewerOrGone() throws Exception {
        Path source = Files.writeString(home.resolve("graph/src/main/A.java"), "class A {}");
        run(List.of("doctor"));
        age(home);
        clearCalls();
        Files.writeString(source, "class A { }");
        run(List.of("doctor"));
        assertThat(calls()).anyMatch(call -> call.startsWith("mvn"));
        age(home);
        clearCalls();
        Files.delete(source);
        run(List.of("doctor"));
        assertThat(calls()).anyMatch(call -> call.startsWith("mvn"));
    }

    @Test
    void showsWhatAFailedBuildSaidAndBuildsAgainNextTime() throws Exception {
        program(
                tools.resolve("mvn"),
                "mvn",
                "echo '[INFO] tutto il resto'; echo '[ERROR] manca un punto'; exit 1");
        for (int i = 0; i < 2; i++) {
            Answer answer = run(List.of("demo"));
            assertThat(answer.code()).isEqualTo(1);
            assertThat(answer.err()).contains("manca un punto").doesNotContain("tutto il resto");
        }
        assertThat(calls().stream().filter(call -> call.startsWith("mvn"))).hasSize(2);
    }

    @Test
    void worksWithoutAFasterStartWhenTrainingFails() throws Exception {
        program(
                home.resolveSibling("jdk").resolve("bin/java"),
                "java",
                "case \"$*\" in *AOTCacheOutput*) exit 1 ;; esac");
        Answer answer = run(List.of("demo"));
        assertThat(answer.code()).isZero();
        assertThat(calls().getLast()).endsWith("demo").doesNotContain("-XX:AOTCache");
    }

    @Test
    void leavesPartsAloneThatAreNotMadeOrDoNotStart() throws Exception {
        String refusing = "case \"$*\" in -nowarn*|*parts.jar*train*) exit 1 ;; esac";
        for (String tool : List.of("java", "javac")) {
            program(home.resolveSibling("jdk").resolve("bin").resolve(tool), tool, refusing);
            assertThat(run(List.of("demo")).code()).as(tool).isZero();
            assertThat(calls().getLast()).endsWith("demo").doesNotContain("parts.jar");
            assertThat(calls()).anyMatch(call -> call.contains("-XX:AOTCacheOutput="));
            Files.delete(home.resolve("platform/target/trained"));
            jdk("25.0.1");
        }
    }

    @Test
    void endsAsTheProgramEnds() throws Exception {
        program(
                home.resolveSibling("jdk").resolve("bin/java"),
                "java",
                "case \"$*\" in *' import '*) exit 3 ;; esac");
        assertThat(run(List.of("import", "actors", "elenco.csv")).code()).isEqualTo(3);
    }

    @Test
    void analyzesAGraphWithoutBuildingThePlatform() throws Exception {
        program(
                tools.resolve("mvn"),
                "mvn",
                "mkdir -p graph/target; : >graph/target/costellazioni-graph-1.jar");
        assertThat(run(List.of("graph", "analyze", "rete.csv")).code()).isZero();
        assertThat(calls())
                .satisfiesExactly(
                        maven -> assertThat(maven).contains("-pl graph "),
                        training -> assertThat(training)
                                .contains("-XX:AOTCacheOutput=")
                                .contains("org.costellazioni.graph.cli.Main analyze "),
                        java -> assertThat(java)
                                .contains("-Xmx512m")
                                .endsWith("org.costellazioni.graph.cli.Main analyze rete.csv"));
        clearCalls();
        run(List.of("graph", "--help"));
        assertThat(calls()).as("trained once").hasSize(1);
    }

    @Test
    void startsFasterWithWhatTrainingLeft() throws Exception {
        program(
                home.resolveSibling("jdk").resolve("bin/java"),
                "java",
                "for word; do case $word in -XX:AOTCacheOutput=*) : >\"${word#*=}\" ;; "
                        + "-XX:AOTCache=*) [ -e \"${word#*=}\" ] || exit 7 ;; esac; done");
        program(
                tools.resolve("mvn"),
                "mvn",
                "mkdir -p platform/target graph/target; : >platform/target/costellazioni.jar; "
                        + ": >graph/target/costellazioni-graph-1.jar");
        for (String command : List.of("demo", "graph")) {
            Answer answer = run(List.of(command));
            assertThat(answer.code()).as(answer.err()).isZero();
            assertThat(calls().getLast()).contains("-XX:AOTCache=" + home);
        }
    }

    @Test
    void failsWhenATestFailsAndSaysLoudlyWhatWasSkipped() throws Exception {
        Answer passed = run(List.of("test"));
        assertThat(passed.code()).as(passed.err()).isZero();
        assertThat(passed.err()).contains("SALTATE").contains("SKIPPED");
        assertThat(calls()).anyMatch(call -> call.startsWith("mvn") && call.endsWith("verify"));
        program(tools.resolve("mvn"), "mvn", "echo 'Tests run: 1, Failures: 1'; exit 1");
        assertThat(run(List.of("test")).code()).isEqualTo(1);
        assertThat(command(List.of(home.resolve(".ci/run").toString())).code()).isEqualTo(1);
    }

    @Test
    void worksThroughALinkAndFromAnyFolder() throws Exception {
        Path link = Files.createSymbolicLink(
                place.resolve("scorciatoia"), home.resolve("costellazioni"));
        Answer answer = command(List.of(link.toString(), "doctor"));
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(calls().getLast()).contains("-Dcostellazioni.home=" + home);
    }

    private Answer run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("costellazioni").toString()));
        command.addAll(arguments);
        return command(command);
    }

    private Answer command(List<String> command) throws IOException, InterruptedException {
        Path out = place.resolve("out");
        Path err = place.resolve("err");
        List<String> shell = new ArrayList<>(List.of("sh"));
        shell.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(shell)
                .directory(place.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH",
                        tools.toString(),
                        "JAVA_HOME",
                        place.resolve("jdk").toString(),
                        "HOME",
                        place.toString()));
        int code = builder.start().waitFor();
        return new Answer(code, Files.readString(out), Files.readString(err));
    }

    private void jdk(String version) throws IOException {
        Path jdk = home.resolveSibling("jdk");
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        program(jdk.resolve("bin/java"), "java", "");
        program(jdk.resolve("bin/javac"), "javac", "");
        program(jdk.resolve("bin/jar"), "jar", ": >\"$3\"");
    }

    private void program(Path file, String name, String does) throws IOException {
        String text =
                "#!/bin/sh\nprintf '%s\\n' \"" + name + " $*\" >>'" + calls + "'\n" + does + "\n";
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(calls);
    }

    private void clearCalls() throws IOException {
        Files.writeString(calls, "");
    }

    /** Makes everything a minute old, so that what is written next is newer for sure. */
    private static void age(Path root) throws IOException {
        FileTime before = FileTime.from(Instant.ofEpochSecond(1_700_000_000));
        try (var paths = Files.walk(root)) {
            for (Path path : paths.toList()) {
                Files.setLastModifiedTime(path, before);
            }
        }
    }

    private void wrap(String tool) throws IOException {
        for (String folder : List.of("/usr/bin", "/bin")) {
            if (Files.exists(Path.of(folder, tool))) {
                Path file = tools.resolve(tool);
                Files.writeString(file, "#!/bin/sh\nexec " + folder + "/" + tool + " \"$@\"\n");
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                return;
            }
        }
        throw new IllegalStateException("no " + tool);
    }
}

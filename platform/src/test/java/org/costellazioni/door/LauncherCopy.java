package org.costellazioni.door;

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

/** A copy of the launcher, beside stand-ins for the tools that tell how they are called. */
final class LauncherCopy {

    private static final Path SCRIPT =
            Path.of("..", "costellazioni").toAbsolutePath().normalize();

    /** A folder that stands for /usr/bin, with nothing of Java, Maven or Node in it. */
    private static final List<String> PLAIN_TOOLS =
            List.of(("sh dirname readlink sed find head cat mkdir touch mv rm"
                            + " mktemp cksum awk grep env sleep ls true id flock")
                    .split(" "));

    private final Path place;
    private final Path home;
    private final Path tools;
    private final Path calls;

    /** How a call ended and what it said. */
    record Answer(int code, String out, String err) {}

    /** @param place an empty folder; the copy lies in one below it, whose name has blanks */
    LauncherCopy(Path place) throws IOException {
        this.place = place;
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
        Path texts = home.resolve("platform/src/main/resources/door");
        Files.writeString(texts.resolve("usage.txt"), "USO\n");
        Files.writeString(
                Files.createDirectory(texts.resolve("help")).resolve("serve.txt"), "SERVE\n");
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

    /** The checkout's root. */
    Path home() {
        return home;
    }

    /** The original of a file of the checkout. */
    static Path original(String file) {
        return SCRIPT.resolveSibling(file);
    }

    Path tool(String name) {
        return tools.resolve(name);
    }

    Path jdkTool(String name) {
        return home.resolveSibling("jdk/bin").resolve(name);
    }

    Answer run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("costellazioni").toString()));
        command.addAll(arguments);
        return command(command);
    }

    Answer command(List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(place, "out", null);
        Path err = Files.createTempFile(place, "err", null);
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

    void jdk(String version) throws IOException {
        Path jdk = home.resolveSibling("jdk");
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        program(jdk.resolve("bin/java"), "java", "");
        program(jdk.resolve("bin/javac"), "javac", "");
        program(jdk.resolve("bin/jar"), "jar", ": >\"$3\"");
    }

    void program(Path file, String name, String does) throws IOException {
        String text =
                "#!/bin/sh\nprintf '%s\\n' \"" + name + " $*\" >>'" + calls + "'\n" + does + "\n";
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    List<String> calls() throws IOException {
        return Files.readAllLines(calls);
    }

    void clearCalls() throws IOException {
        Files.writeString(calls, "");
    }

    /** Makes everything a minute old, so that what is written next is newer for sure. */
    static void age(Path root) throws IOException {
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

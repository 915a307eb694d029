package org.costellazioni.database;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Another JVM with this one's class path, to be watched, signalled and killed. */
public final class ChildJvm implements AutoCloseable {

    private static final String PRODUCT = "org.costellazioni.door.";

    private static final int LOOK_MILLIS = 10;

    /** Tests that a script started in the background ignore interrupts, and so would their children. */
    private static final List<String> HEARING =
            canHear() ? List.of("env", "--default-signal=INT") : List.of();

    /** The command that leaves the archive: it starts most of the product, ends soon and in order. */
    private static final String LEAVING_AN_ARCHIVE = "territory";

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private @Nullable Path archive;

    private ChildJvm(Process process, @Nullable Path archive) {
        this.process = process;
        this.archive = archive;
        this.reader = Thread.ofPlatform().daemon().start(this::read);
    }

    public static ChildJvm start(Class<?> program, String... arguments) throws IOException {
        return start(program, program.getName().startsWith(PRODUCT), List.of(), List.of(arguments));
    }

    /** The product alone, without the tests' own beans, with the folders given after its jars. */
    public static ChildJvm startProduct(
            Class<?> program, List<Path> folders, List<String> arguments) throws IOException {
        return start(program, true, folders, arguments);
    }

    private static ChildJvm start(
            Class<?> program, boolean product, List<Path> folders, List<String> arguments)
            throws IOException {
        SharedClasses classes = SharedClasses.ofThisBuild();
        List<String> command = new ArrayList<>(HEARING);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8"));
        Optional.ofNullable(System.getProperty("costellazioni.copy.rounds"))
                .ifPresent(rounds -> command.add("-Dcostellazioni.copy.rounds=" + rounds));
        Optional<Path> found = classes.archive();
        Optional<Path> claimed =
                found.isEmpty() && product && arguments.getFirst().equals(LEAVING_AN_ARCHIVE)
                        ? classes.claim()
                        : Optional.empty();
        found.ifPresent(archive -> command.add("-XX:SharedArchiveFile=" + archive));
        claimed.ifPresent(archive -> command.add("-XX:ArchiveClassesAtExit=" + archive));
        String path = Stream.concat(
                        Stream.of(classes.classPath(!product)),
                        folders.stream().map(Path::toString))
                .collect(Collectors.joining(File.pathSeparator));
        command.addAll(List.of("-cp", path, program.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "it_IT.UTF-8");
        return new ChildJvm(builder.start(), claimed.orElse(null));
    }

    private static boolean canHear() {
        try {
            return new ProcessBuilder("env", "--default-signal=INT", "true")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    public long pid() {
        return process.pid();
    }

    public List<String> lines() {
        return lines;
    }

    /** Waits for a line of its output; fails with all of it when the child ends or time does. */
    public String await(Predicate<String> wanted, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            boolean over = !reader.isAlive() || System.nanoTime() > deadline;
            for (String line : lines) {
                if (wanted.test(line)) {
                    return line;
                }
            }
            if (over) {
                throw new AssertionError("not said:\n" + String.join("\n", lines));
            }
            process.waitFor(Duration.ofMillis(LOOK_MILLIS));
        }
    }

    /** Sends a signal by its name without SIG. */
    public void signal(String name) throws IOException, InterruptedException {
        signal(name, pid());
    }

    public static void signal(String name, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid).start().waitFor();
    }

    /** The exit code, once the child ended and its output was read to the end. */
    public int ended(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience)) {
            throw new AssertionError("still running:\n" + String.join("\n", lines));
        }
        reader.join();
        keepArchive();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        keepArchive();
    }

    private void keepArchive() {
        Path claimed = archive;
        archive = null;
        if (claimed != null) {
            SharedClasses.keep(claimed, process.onExit().join().exitValue());
        }
    }

    private void read() {
        try (BufferedReader output = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            output.lines().forEach(lines::add);
        } catch (IOException | java.io.UncheckedIOException killed) {
            // What was said before is what counts.
        }
    }
}

package org.costellazioni.workbench;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * {@code ./costellazioni test NAME…}: compiles what changed and runs the tests named, as the suite would
 * run them.
 */
final class TestCommand {

    private static final int PASSED = 0;
    private static final int FAILED = 1;
    private static final int WRONG_CALL = 2;

    private TestCommand() {}

    /** Ends the JVM: 0 all passed, 1 something failed or does not compile, 2 no such test. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> words = List.of(arguments);
        Checkout checkout = new Checkout(Path.of(words.getFirst()).toRealPath());
        System.exit(run(checkout, words.subList(1, words.size())));
    }

    private static int run(Checkout checkout, List<String> names)
            throws IOException, InterruptedException {
        Map<String, Set<String>> selected = new TreeMap<>();
        TestNames known = new TestNames(checkout);
        for (String name : names) {
            Map<String, Set<String>> found = known.find(name);
            if (found.isEmpty()) {
                Phrases.say("test.unknown", name, String.join(", ", known.like(name)));
                return WRONG_CALL;
            }
            found.forEach((module, tests) ->
                    selected.computeIfAbsent(module, each -> new TreeSet<>()).addAll(tests));
        }
        Path folder = Files.createDirectories(checkout.work().resolve("tests"));
        try (FileChannel channel = FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock lock = alone(channel)) {
            assert lock.isValid();
            return run(checkout, selected);
        }
    }

    /** Two runs would take each other's class files and database away. */
    private static FileLock alone(FileChannel channel) throws IOException {
        FileLock lock = channel.tryLock();
        if (lock == null) {
            Phrases.say("test.waiting");
            lock = channel.lock();
        }
        return lock;
    }

    private static int run(Checkout checkout, Map<String, Set<String>> selected)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Build build = Build.ofTests(checkout);
        Build.Brought brought = build.bringUpToDate();
        List<Problem> problems = brought.problems().isEmpty()
                ? Bundler.once(checkout, build.folder("platform", "classes/static/assets"))
                : brought.problems();
        if (!problems.isEmpty()) {
            problems.forEach(problem -> System.err.println(problem.told()));
            Phrases.say("test.does-not-compile", problems.size());
            return FAILED;
        }
        if (brought.sources() > 0) {
            Phrases.say("test.compiled", brought.sources(), Phrases.secondsSince(begun));
        }
        int code = PASSED;
        for (Map.Entry<String, Set<String>> each : selected.entrySet()) {
            Process tests = new TestJvm(checkout, build)
                    .run(each.getKey(), each.getValue())
                    .start();
            Thread ending = new Thread(tests::destroy);
            Runtime.getRuntime().addShutdownHook(ending);
            code = Math.max(code, tests.waitFor());
            Runtime.getRuntime().removeShutdownHook(ending);
        }
        return code;
    }
}

package org.costellazioni.workbench;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Tells how tests ended: a line for each class, and where each failure happened. */
final class Report implements TestExecutionListener {

    private static final int PASSED = 0;
    private static final int FAILED = 1;
    private static final int NOTHING = 2;
    private static final int FRAMES = 8;
    private static final int LONGEST_MESSAGE = 2_000;
    private static final List<String> ROOTS = List.of("src/test/java", "src/main/java");

    private final Consumer<String> out;
    private final long begun = System.nanoTime();
    private final Map<String, Tally> classes = new TreeMap<>();

    /** @param out takes what is said, line by line or several at once */
    Report(Consumer<String> out) {
        this.out = out;
    }

    private static final class Tally {
        private int passed;
        private int failed;
        private int skipped;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        switch (result.getStatus()) {
            case SUCCESSFUL -> {
                if (test.isTest()) {
                    tally(test).passed++;
                }
            }
            case ABORTED -> {
                tally(test).skipped++;
                result.getThrowable()
                        .ifPresent(why ->
                                say("test.skipped", name(test), String.valueOf(why.getMessage())));
            }
            case FAILED -> {
                tally(test).failed++;
                out.accept(told(test, result.getThrowable()));
            }
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        tally(test).skipped++;
        say("test.skipped", name(test), reason);
    }

    /** Prints the end; returns the exit code that says the same. */
    int tell() {
        int passed = 0;
        int failed = 0;
        int skipped = 0;
        for (Map.Entry<String, Tally> each : classes.entrySet()) {
            Tally tally = each.getValue();
            passed += tally.passed;
            failed += tally.failed;
            skipped += tally.skipped;
            say("test.class", each.getKey(), tally.passed, tally.failed, tally.skipped);
        }
        say("test.all", passed, failed, skipped, Phrases.secondsSince(begun));
        if (failed > 0) {
            return FAILED;
        }
        return passed + skipped == 0 ? NOTHING : PASSED;
    }

    private void say(String key, Object... arguments) {
        out.accept(Phrases.of(key, arguments));
    }

    private Tally tally(TestIdentifier test) {
        return classes.computeIfAbsent(simple(type(test)), name -> new Tally());
    }

    private static String told(TestIdentifier test, Optional<Throwable> thrown) {
        String type = type(test);
        StringBuilder text = new StringBuilder(Phrases.of("test.failed", name(test)));
        Throwable why = thrown.orElse(null);
        while (why != null) {
            List<StackTraceElement> ours = Stream.of(why.getStackTrace())
                    .filter(frame -> frame.getClassName().startsWith(Outputs.FAMILY + "."))
                    .filter(frame -> !frame.getClassName().equals(TestRun.class.getName()))
                    .limit(FRAMES)
                    .toList();
            ours.stream()
                    .filter(frame -> frame.getClassName().startsWith(type))
                    .findFirst()
                    .ifPresent(frame -> text.append("  ").append(place(frame)));
            String message = String.valueOf(why).strip();
            text.append("\n    ")
                    .append(message.substring(0, Math.min(message.length(), LONGEST_MESSAGE))
                            .replace("\n", "\n    "));
            ours.forEach(frame -> text.append("\n      ")
                    .append(place(frame))
                    .append(' ')
                    .append(frame.getMethodName()));
            why = why.getCause();
        }
        return text.toString();
    }

    /** File and line from the checkout's root, as far as we run in a module's folder. */
    private static String place(StackTraceElement frame) {
        String name = frame.getClassName();
        String folder = name.substring(0, name.lastIndexOf('.')).replace('.', '/');
        Path module = Path.of("").toAbsolutePath();
        return ROOTS.stream()
                        .map(root -> Path.of(root, folder, String.valueOf(frame.getFileName())))
                        .filter(file -> Files.exists(module.resolve(file)))
                        .findFirst()
                        .map(file -> String.valueOf(module.getFileName()) + "/" + file)
                        .orElse(name)
                + ":" + frame.getLineNumber();
    }

    private static String name(TestIdentifier test) {
        String method = test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> "." + ((MethodSource) source).getMethodName())
                .orElse("");
        String shown = test.getDisplayName();
        boolean more = !method.isEmpty() && !shown.startsWith(method.substring(1) + "(");
        return simple(type(test)) + method + (more ? " " + shown : "");
    }

    private static String type(TestIdentifier test) {
        return test.getSource()
                .map(source -> switch (source) {
                    case MethodSource method -> method.getClassName();
                    case ClassSource type -> type.getClassName();
                    default -> test.getDisplayName();
                })
                .orElse(test.getDisplayName());
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}

package org.costellazioni.bench.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which kinds of process the time goes to: looks at {@code /proc} five times a second and keeps the last
 * figures of each process below this one. What ends between two looks is not seen; it is told as the
 * rest.
 */
final class Kinds {

    private static final int LOOK_MILLIS = 200;

    /** Of {@code utime} and {@code stime}, on every Linux that Java runs on. */
    private static final double TICKS_A_SECOND = 100;

    private static final double LEAST_TOLD = 0.5;

    /** Where the parent, the two times and the start stand after the name, counted from nought. */
    private static final int PARENT = 1;

    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;
    private static final int START = 19;

    /** What tells apart the many processes of one program. */
    private static final Pattern JAVA_PROGRAM = Pattern.compile(
            "(surefire)booter|classworlds\\.launcher\\.(Launcher)|(?:^| )(org\\.[a-z.]*[A-Z]\\w*)( |$)");

    private static final Pattern BROWSER_PART = Pattern.compile("--type=([a-z-]+)");

    private record Seen(String kind, double seconds) {}

    private record Stat(String key, long pid, long parent, String name, double seconds) {}

    private final Map<String, Seen> seen = new HashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    void watch() {
        clock.scheduleAtFixedRate(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop() throws InterruptedException {
        clock.shutdown();
        clock.awaitTermination(1, TimeUnit.SECONDS);
    }

    /** @param sum seconds of all processes together */
    void tell(double sum) {
        Map<String, Double> kinds = new HashMap<>();
        seen.values()
                .forEach(process -> kinds.merge(process.kind(), process.seconds(), Double::sum));
        double told = kinds.values().stream().mapToDouble(Double::doubleValue).sum();
        kinds.put("ended unseen", sum - told);
        kinds.entrySet().stream()
                .filter(kind -> kind.getValue() >= LEAST_TOLD)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(kind -> ProcessorTime.say("%8.1f  %s", kind.getValue(), kind.getKey()));
    }

    private void look() {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            Map<Long, Stat> stats = new HashMap<>();
            processes
                    .filter(path -> path.getFileName().toString().matches("\\d+"))
                    .forEach(path -> read(path, stats));
            Set<Long> ours = new HashSet<>(Set.of(ProcessHandle.current().pid()));
            while (ours.addAll(stats.values().stream()
                    .filter(stat -> ours.contains(stat.parent()))
                    .map(Stat::pid)
                    .toList())) {}
            stats.values().stream()
                    .filter(stat -> ours.contains(stat.parent()))
                    .forEach(this::keep);
        } catch (IOException unreadable) {
            // The next look may see more.
        }
    }

    private void keep(Stat stat) {
        Seen before = seen.get(stat.key());
        String kind = before != null && before.kind().startsWith(stat.name())
                ? before.kind()
                : kind(stat);
        seen.put(stat.key(), new Seen(kind, stat.seconds()));
    }

    private static void read(Path process, Map<Long, Stat> stats) {
        try {
            String text = Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1);
            int name = text.lastIndexOf(')');
            String[] rest = text.substring(name + 2).split(" ");
            long pid = Long.parseLong(process.getFileName().toString());
            double ticks =
                    Double.parseDouble(rest[USER_TIME]) + Double.parseDouble(rest[SYSTEM_TIME]);
            stats.put(
                    pid,
                    new Stat(
                            pid + " " + rest[START],
                            pid,
                            Long.parseLong(rest[PARENT]),
                            text.substring(text.indexOf('(') + 1, name),
                            ticks / TICKS_A_SECOND));
        } catch (IOException ended) {
            // Between the list and the look.
        }
    }

    private static String kind(Stat stat) {
        try {
            String line = Files.readString(
                            Path.of("/proc/" + stat.pid() + "/cmdline"),
                            StandardCharsets.ISO_8859_1)
                    .replace('\0', ' ');
            Pattern parts = stat.name().equals("java") ? JAVA_PROGRAM : BROWSER_PART;
            Matcher found = parts.matcher(line);
            String part = "";
            while (part.isEmpty() && found.find()) {
                for (int i = 1; i <= found.groupCount() && part.isEmpty(); i++) {
                    part = found.group(i) == null ? "" : " " + found.group(i);
                }
            }
            return stat.name() + part;
        } catch (IOException ended) {
            return stat.name();
        }
    }
}

package org.costellazioni.bench.graph;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs the benchmarks and prints a line for each measure and size: milliseconds and allocated megabytes of
 * both libraries, and the ratio of times. Takes JMH's own arguments, such as {@code -p nodes=1000} or a
 * pattern of names.
 */
public final class GraphBench {

    private GraphBench() {}

    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        CommandLineOptions told = new CommandLineOptions(arguments);
        Options options = new OptionsBuilder()
                .parent(told)
                .include(
                        told.getIncludes().isEmpty() ? GraphBenchmarks.class.getName() : "no other")
                .forks(told.getForkCount().orElse(1))
                .warmupIterations(told.getWarmupIterations().orElse(3))
                .warmupTime(told.getWarmupTime().orElse(TimeValue.seconds(1)))
                .measurementIterations(told.getMeasurementIterations().orElse(5))
                .measurementTime(told.getMeasurementTime().orElse(TimeValue.seconds(1)))
                .jvmArgsAppend("-Xmx2g")
                .shouldFailOnError(false)
                .addProfiler(GCProfiler.class)
                .build();
        print(new Runner(options).run());
    }

    private static void print(Collection<RunResult> results) {
        Map<String, RunResult> named = new TreeMap<>();
        for (RunResult result : results) {
            String method = result.getParams().getBenchmark().replaceAll(".*\\.", "");
            named.put(result.getParams().getParam("nodes") + " " + method, result);
        }
        System.out.printf(
                "%-12s %8s %12s %12s %8s %10s %10s%n",
                "measure", "nodes", "ours ms", "JGraphT ms", "ratio", "ours MB", "JGraphT MB");
        named.forEach((name, ours) -> {
            if (name.endsWith("_ours")) {
                print(name, ours, named.get(name.replace("_ours", "_jgrapht")));
            }
        });
    }

    private static void print(String name, RunResult ours, @Nullable RunResult theirs) {
        String nodes = name.substring(0, name.indexOf(' '));
        String measure = name.substring(name.indexOf(' ') + 1, name.indexOf('_'));
        double time = ours.getPrimaryResult().getScore();
        System.out.printf(
                "%-12s %8s %12.3f %12s %8s %10.1f %10s%n",
                measure,
                nodes,
                time,
                theirs == null
                        ? "–"
                        : "%.3f".formatted(theirs.getPrimaryResult().getScore()),
                theirs == null
                        ? "–"
                        : "%.4f".formatted(time / theirs.getPrimaryResult().getScore()),
                megabytes(ours),
                theirs == null ? "–" : "%.1f".formatted(megabytes(theirs)));
    }

    private static double megabytes(RunResult result) {
        Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return allocated == null ? Double.NaN : allocated.getScore() / 1e6;
    }
}

package org.costellazioni.graph.cli;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/** What was asked for on the command line. */
final class Call {

    static final String USAGE = """
            usage: graph analyze EDGES [--directed] [--weights] [--exact-betweenness]
                                 [--threads N] [--seed N] [--repeat N] --out DIR

              EDGES                one tie a line: two labels (and a weight), separated by
                                   comma, semicolon, tab or space; with a heading or without
              --directed           ties go from the first label to the second
              --weights            the third column is the weight of the tie
              --exact-betweenness  exact even above 20,000 nodes (slow)
              --threads N          threads to use (default: one for each processor)
              --seed N             seed of whatever is left to chance (default: 1)
              --repeat N           do everything N times and report the best times
              --out DIR            where to write nodes.csv, graph.json and layout.csv
            """;

    private @Nullable Path edges;
    private @Nullable Path out;
    private boolean directed;
    private boolean weights;
    private boolean exactBetweenness;
    private int threads = Runtime.getRuntime().availableProcessors();
    private long seed = 1;
    private int repeat = 1;

    private Call() {}

    /**
     * Reads the arguments.
     *
     * @throws WrongCall if they ask for nothing that can be done
     */
    static Call of(List<String> arguments) throws WrongCall {
        Deque<String> left = new ArrayDeque<>(arguments);
        if (!"analyze".equals(left.poll())) {
            throw new WrongCall("the one command is: analyze");
        }
        Call call = new Call();
        while (!left.isEmpty()) {
            call.take(left.pop(), left);
        }
        if (call.edges == null) {
            throw new WrongCall("no file of ties given");
        }
        if (call.out == null) {
            throw new WrongCall("no folder for the results given: --out DIR");
        }
        return call;
    }

    private void take(String argument, Deque<String> left) throws WrongCall {
        switch (argument) {
            case "--directed" -> directed = true;
            case "--weights" -> weights = true;
            case "--exact-betweenness" -> exactBetweenness = true;
            case "--threads" -> threads = (int) number(argument, left, 1, 1024);
            case "--seed" -> seed = number(argument, left, Long.MIN_VALUE, Long.MAX_VALUE);
            case "--repeat" -> repeat = (int) number(argument, left, 1, 1000);
            case "--out" -> out = Path.of(value(argument, left));
            default -> takeEdges(argument);
        }
    }

    private void takeEdges(String argument) throws WrongCall {
        if (argument.startsWith("--") || edges != null) {
            throw new WrongCall("not understood: " + argument);
        }
        edges = Path.of(argument);
    }

    private static String value(String option, Deque<String> left) throws WrongCall {
        String value = left.poll();
        if (value == null) {
            throw new WrongCall("a value is missing after " + option);
        }
        return value;
    }

    private static long number(String option, Deque<String> left, long least, long most)
            throws WrongCall {
        String value = value(option, left);
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, like a number out of range.
        }
        throw new WrongCall("not a number that " + option + " can take: " + value);
    }

    Path edges() {
        return Objects.requireNonNull(edges);
    }

    Path out() {
        return Objects.requireNonNull(out);
    }

    boolean directed() {
        return directed;
    }

    boolean weights() {
        return weights;
    }

    boolean exactBetweenness() {
        return exactBetweenness;
    }

    int threads() {
        return threads;
    }

    long seed() {
        return seed;
    }

    int repeat() {
        return repeat;
    }
}

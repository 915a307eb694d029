package org.costellazioni.graph.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** How long each part of the work took, in seconds: the best of all its runs. */
final class Seconds {

    private final Map<String, Double> best = new LinkedHashMap<>();

    /** Work that may fail to read or write. */
    @FunctionalInterface
    interface FileWork<T> {
        T run() throws IOException;
    }

    <T> T of(String part, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        keep(part, start);
        return result;
    }

    <T> T ofFiles(String part, FileWork<T> work) throws IOException {
        long start = System.nanoTime();
        T result = work.run();
        keep(part, start);
        return result;
    }

    private void keep(String part, long start) {
        best.merge(part, (System.nanoTime() - start) / 1e9, Math::min);
    }

    double best(String part) {
        return best.getOrDefault(part, 0.0);
    }
}

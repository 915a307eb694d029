package org.costellazioni.database;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The rounds of a proof by killing, told from one, each the seed of its chances: one in the suite, the
 * whole by {@code ./costellazioni bench long NAME} ({@code bench/long.csv}).
 */
public final class Rounds {

    private Rounds() {}

    public static IntStream of(String proof) {
        return IntStream.rangeClosed(1, Integer.getInteger("proof." + proof, 1));
    }

    /** What is killed in a round: in the suite the last alone, after which there is most to mend. */
    @SafeVarargs
    public static <T> List<T> victims(String proof, T... all) {
        return isWhole(proof) ? List.of(all) : List.of(all[all.length - 1]);
    }

    private static boolean isWhole(String proof) {
        return System.getProperty("proof." + proof) != null;
    }
}

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

    /** How much is at work in a round: less in the suite, where the first kill is the last. */
    public static int length(String proof, int inTheSuite, int whole) {
        return isWhole(proof) ? whole : inTheSuite;
    }

    private static boolean isWhole(String proof) {
        return System.getProperty("proof." + proof) != null;
    }
}

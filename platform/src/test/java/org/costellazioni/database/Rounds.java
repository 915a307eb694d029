package org.costellazioni.database;

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
}

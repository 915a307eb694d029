package org.costellazioni.files.rules;

/** Sizes for sentences, in whole units that read alike in every language. */
public final class ByteSize {

    private static final long KILO = 1_024;
    private static final long MEGA = KILO * KILO;
    private static final long GIGA = KILO * MEGA;
    private static final int LEAST = 10;

    private ByteSize() {}

    /** Rounded up: {@code 300 kB}, {@code 135 MB}, {@code 4300 MB}, {@code 20 GB}. */
    public static String text(long bytes) {
        if (bytes >= LEAST * GIGA) {
            return rounded(bytes, GIGA) + "\u00a0GB";
        }
        return bytes >= MEGA
                ? rounded(bytes, MEGA) + "\u00a0MB"
                : rounded(bytes, KILO) + "\u00a0kB";
    }

    private static long rounded(long bytes, long unit) {
        return Math.ceilDiv(bytes, unit);
    }
}

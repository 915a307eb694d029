package org.costellazioni.bench.files;

import java.io.InputStream;
import java.util.Random;

/** Bytes that nothing can compress, other ones for each seed, made as fast as they can be copied. */
final class Noise extends InputStream {

    /** A prime, so that no two pieces of a file are alike. */
    private static final int BLOCK_BYTES = 1_048_573;

    private final byte[] block = new byte[BLOCK_BYTES];
    private final long size;
    private long position;

    Noise(long size, long seed) {
        this.size = size;
        new Random(seed).nextBytes(block);
    }

    @Override
    public int read() {
        return position < size ? Byte.toUnsignedInt(block[(int) (position++ % BLOCK_BYTES)]) : -1;
    }

    @Override
    public int read(byte[] into, int at, int length) {
        int from = (int) (position % BLOCK_BYTES);
        int some = (int) Math.min(Math.min(length, BLOCK_BYTES - from), size - position);
        System.arraycopy(block, from, into, at, some);
        position += some;
        return some == 0 && length > 0 ? -1 : some;
    }
}

package org.costellazioni.graph.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers labels in the order in which they are first met; bytes in one array, found by hashing. */
final class Labels {

    private byte[] pool = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int[] hashes = new int[1 << 8];
    private int[] slots = new int[1 << 9];
    private int count;

    /** The number of the label in a field, new if it was not met before. */
    int number(Fields fields, int field) {
        byte[] bytes = fields.bytes();
        int from = fields.start(field);
        int to = fields.end(field);
        int hash = hash(bytes, from, to);
        int slot = hash & slots.length - 1;
        while (slots[slot] != 0) {
            int known = slots[slot] - 1;
            if (hashes[known] == hash
                    && Arrays.equals(pool, begin(known), ends[known], bytes, from, to)) {
                return known;
            }
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = count + 1;
        add(bytes, from, to, hash);
        return count - 1;
    }

    private int begin(int label) {
        return label == 0 ? 0 : ends[label - 1];
    }

    private void add(byte[] bytes, int from, int to, int hash) {
        int used = begin(count);
        if (used + to - from > pool.length) {
            pool = Arrays.copyOf(
                    pool, Math.addExact(pool.length, Math.max(pool.length, to - from)));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        System.arraycopy(bytes, from, pool, used, to - from);
        ends[count] = used + to - from;
        hashes[count++] = hash;
        if (count * 2 > slots.length) {
            spreadOut();
        }
    }

    private void spreadOut() {
        slots = new int[slots.length * 2];
        for (int label = 0; label < count; label++) {
            int slot = hashes[label] & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = label + 1;
        }
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 0x811c9dc5;
        for (int i = from; i < to; i++) {
            hash = (hash ^ bytes[i]) * 0x01000193;
        }
        hash ^= hash >>> 15;
        hash *= 0x2c1b3c6d;
        return hash ^ hash >>> 13;
    }

    int count() {
        return count;
    }

    List<String> all() {
        List<String> labels = new ArrayList<>(count);
        for (int label = 0; label < count; label++) {
            int begin = begin(label);
            labels.add(new String(pool, begin, ends[label] - begin, StandardCharsets.UTF_8));
        }
        return labels;
    }
}

package org.costellazioni.kernel;

/**
 * A public list that anyone may take away and use. Two messages tell it: {@code <key>.title} and {@code
 * <key>.lead}. What strangers may not read is not in it.
 *
 * @param key of its messages; told to others, so never changed
 * @param path the list's page; the same data stand at {@code <path>.csv} and {@code /api/v1<path>}
 * @param licence by its code in the SPDX list
 * @param frequency how often it changes
 */
public record OpenDataset(String key, String path, String licence, Frequency frequency) {

    /** How often data change: those of the European vocabulary of frequencies that we need. */
    public enum Frequency {
        /** As soon as somebody writes something. */
        CONTINUOUS,
        /** When a new source is taken in. */
        IRREGULAR
    }

    /** Under the licence that public data have where nothing else is said. */
    public static OpenDataset of(String key, String path, Frequency frequency) {
        return new OpenDataset(key, path, "CC-BY-4.0", frequency);
    }
}

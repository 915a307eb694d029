package org.costellazioni.files;

/** How much room the files of a territory take, and how much they may. */
public record FileSpace(long usedBytes, long mostBytes) {

    boolean holds(long moreBytes) {
        return usedBytes + moreBytes <= mostBytes;
    }
}

package org.costellazioni.site.lists;

import java.util.List;

/**
 * Some rows of a list, and what was asked.
 *
 * @param size how many rows a part has at most
 * @param total how many there are in all
 */
record ListPart<R>(Inquiry<R> inquiry, List<R> rows, int size, int total) {

    /** Rows of a part where nobody says how many. */
    static final int USUAL = 30;

    int page() {
        return inquiry.asked().page();
    }

    int pages() {
        return Math.max(1, (total + size - 1) / size);
    }
}

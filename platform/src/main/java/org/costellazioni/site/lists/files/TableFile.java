package org.costellazioni.site.lists.files;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A file of rows that spreadsheets open, written one row after the other. */
public interface TableFile extends Closeable {

    /** @param cells texts, days, instants, whole numbers, sums; null for an empty cell */
    void row(List<? extends @Nullable Object> cells) throws IOException;
}

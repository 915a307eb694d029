package org.costellazioni.intake.reading;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A file of rows and columns, read once from the top. */
public interface Table extends AutoCloseable {

    /** Names of the columns, as the header writes them; as the format fixes them when it does. */
    List<String> columns();

    /** About how many rows there are, for a progress bar; never used for anything else. */
    long expectedRows();

    /** The next row that says something; empty at the end. */
    Optional<SourceRow> next() throws IOException;

    @Override
    void close() throws IOException;
}

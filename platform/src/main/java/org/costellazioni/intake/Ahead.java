package org.costellazioni.intake;

import org.costellazioni.intake.reading.SourceRow;
import org.costellazioni.intake.reading.Table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads a table one chunk ahead: while the database takes a chunk, the next one is being read. */
final class Ahead implements AutoCloseable {

    private static final int CHUNK_ROWS = 2_000;

    private final Table table;
    private final long lineDone;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("import-reader").factory());
    private Future<List<SourceRow>> coming;

    /** @param lineDone the last line that is dealt with already; it and those before are skipped */
    Ahead(Table table, long lineDone) {
        this.table = table;
        this.lineDone = lineDone;
        this.coming = reader.submit(this::read);
    }

    /** The next rows; none at the end. */
    List<SourceRow> next() throws IOException {
        try {
            List<SourceRow> rows = coming.get();
            if (!rows.isEmpty()) {
                coming = reader.submit(this::read);
            }
            return rows;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("reading was interrupted", stopped);
        } catch (ExecutionException broken) {
            throw new IOException(broken.getCause());
        }
    }

    private List<SourceRow> read() throws IOException {
        List<SourceRow> rows = new ArrayList<>(CHUNK_ROWS);
        while (rows.size() < CHUNK_ROWS) {
            Optional<SourceRow> row = table.next();
            if (row.isEmpty()) {
                break;
            }
            if (row.get().line() > lineDone) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    /** Waits for the chunk under way, so that the table may be closed. */
    @Override
    public void close() {
        reader.close();
    }
}

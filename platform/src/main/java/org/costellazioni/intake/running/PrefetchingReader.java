package org.costellazioni.intake.running;

import org.costellazioni.intake.reading.SourceRow;
import org.costellazioni.intake.reading.Table;
import org.costellazioni.intake.taking.RowTaker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads a table one chunk ahead: while a chunk is being taken, the next one is read and understood. */
final class PrefetchingReader implements AutoCloseable {

    private static final int CHUNK_ROWS = 2_000;

    private final Table table;
    private final RowTaker taker;
    private final long lineDone;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("import-reader").factory());
    private Future<Optional<Chunk>> coming;

    /** @param lineDone the last line that is dealt with already; it and those before are skipped */
    PrefetchingReader(Table table, RowTaker taker, long lineDone) {
        this.table = table;
        this.taker = taker;
        this.lineDone = lineDone;
        this.coming = reader.submit(this::read);
    }

    /** Some rows, understood. */
    record Chunk(RowTaker.Ready ready, long lastLine) {}

    /** The next chunk; none at the end. */
    Optional<Chunk> next() throws IOException {
        try {
            Optional<Chunk> chunk = coming.get();
            if (chunk.isPresent()) {
                coming = reader.submit(this::read);
            }
            return chunk;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("reading was interrupted", stopped);
        } catch (ExecutionException broken) {
            throw new IOException(broken.getCause());
        }
    }

    private Optional<Chunk> read() throws IOException {
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
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chunk(taker.ready(rows), rows.getLast().line()));
    }

    /** Waits for the chunk under way, so that the table may be closed. */
    @Override
    public void close() {
        reader.close();
    }
}

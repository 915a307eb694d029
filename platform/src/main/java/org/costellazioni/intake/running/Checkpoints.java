package org.costellazioni.intake.running;

import org.costellazioni.database.Statistics;
import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.store.StoredImports;
import org.costellazioni.intake.taking.RowTaker;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;

/** How far an import has come: each chunk is one transaction that also moves the checkpoint. */
@Component
class Checkpoints {

    private final StoredImports imports;
    private final RowRecords rows;
    private final Statistics statistics;
    private final TransactionTemplate transaction;

    Checkpoints(
            StoredImports imports,
            RowRecords rows,
            Statistics statistics,
            TransactionTemplate transaction) {
        this.imports = imports;
        this.rows = rows;
        this.statistics = statistics;
        this.transaction = transaction;
    }

    /** Another process is reading the same file for the same import, or it was cancelled. */
    static final class Overtaken extends IllegalStateException {
        private static final long serialVersionUID = 1;

        Overtaken(ImportId id) {
            super("nobody or somebody else reads import " + id);
        }
    }

    /**
     * Takes a chunk whole or not at all.
     *
     * @param from the line that the checkpoint must stand at
     * @param at the moment of which it is a sign of life
     */
    void take(ImportId id, PrefetchingReader.Chunk chunk, long from, Instant at) {
        transaction.executeWithoutResult(status -> {
            if (!imports.hold(id, from)) {
                throw new Overtaken(id);
            }
            RowTaker.Chunk taken = chunk.ready().take();
            rows.insert(id, taken);
            imports.advance(id, chunk.lastLine(), taken.tally(), at);
        });
        // Or the next chunk would look for its rows by going through all those before it.
        transaction.executeWithoutResult(status -> statistics.refresh());
    }
}

package org.costellazioni.intake.running;

import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.store.PlaceDoubts;
import org.costellazioni.intake.store.RejectedRows;
import org.costellazioni.intake.store.RowOutcomes;
import org.costellazioni.intake.store.Writes;
import org.costellazioni.intake.taking.RowTaker;
import org.springframework.stereotype.Component;

/** What is kept of the rows of a chunk: how each ended, what it wrote, what of it was not understood. */
@Component
record RowRecords(RejectedRows rejected, Writes writes, RowOutcomes outcomes, PlaceDoubts doubts) {

    void insert(ImportId id, RowTaker.Chunk taken) {
        rejected.insert(id, taken.rejected());
        writes.insert(taken.marked().stream()
                .map(marked -> marked.write().at(id, marked.line(), null))
                .toList());
        outcomes.insert(id, taken.outcomes());
        doubts.insert(id, taken.doubts());
    }
}

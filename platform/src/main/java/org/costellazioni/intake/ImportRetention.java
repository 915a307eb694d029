package org.costellazioni.intake;

import org.costellazioni.files.Files;
import org.costellazioni.intake.store.RejectedRows;
import org.costellazioni.intake.store.RowOutcomes;
import org.costellazioni.intake.store.StoredImports;
import org.costellazioni.intake.store.Writes;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;

/** What imports keep goes when its time is over, at most so many things at a time. */
@Component
class ImportRetention {

    private final StoredImports imports;
    private final Files files;
    private final RejectedRows rejected;
    private final Writes writes;
    private final RowOutcomes outcomes;

    ImportRetention(
            StoredImports imports,
            Files files,
            RejectedRows rejected,
            Writes writes,
            RowOutcomes outcomes) {
        this.imports = imports;
        this.files = files;
        this.rejected = rejected;
        this.writes = writes;
        this.outcomes = outcomes;
    }

    int rejected(Instant before, int most) {
        return rejected.deleteBefore(before, most);
    }

    /** What an import wrote, without which it cannot be undone, and how each of its rows ended. */
    int writes(Instant before, int most) {
        return writes.deleteBefore(before, most) + outcomes.deleteBefore(before, most);
    }

    /** Uploaded files; drafts go with theirs, other imports stay without it. */
    int uploads(Instant before, int most) {
        List<ImportId> expired = imports.expired(before, most);
        for (ImportId id : expired) {
            if (!imports.deleteDraft(id)) {
                imports.releaseFile(id);
            }
            files.detachAll(Imports.FILES, id.value());
        }
        return expired.size();
    }
}

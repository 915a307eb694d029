package org.costellazioni.intake;

import org.costellazioni.files.Files;
import org.costellazioni.intake.store.StoredImports;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;

/** Uploaded files go when their time is over; drafts go with theirs, other imports stay without it. */
@Component
class ExpiredUploads {

    private final StoredImports imports;
    private final Files files;

    ExpiredUploads(StoredImports imports, Files files) {
        this.imports = imports;
        this.files = files;
    }

    /** Lets go of files of before a moment, at most so many; answers how many. */
    int clear(Instant before, int most) {
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

package org.costellazioni.files;

import org.costellazioni.files.spool.Spool;
import org.costellazioni.files.store.Content;
import org.costellazioni.files.store.Contents;
import org.costellazioni.files.store.References;
import org.costellazioni.kernel.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;

/** Writes what has been judged, in one transaction: all of it is there, or nothing. */
@Component
class Keeping {

    private final Contents contents;
    private final References references;
    private final Clock clock;

    Keeping(Contents contents, References references, Clock clock) {
        this.contents = contents;
        this.references = references;
        this.clock = clock;
    }

    /** Names the bytes; those that the territory has already are not written again. */
    @Transactional(rollbackFor = IOException.class)
    public FileView keep(
            Spool bytes, FileType type, @Nullable PictureSize picture, String name, Acting by)
            throws IOException {
        Instant now = clock.instant();
        Contents.Entry entry =
                contents.enter(new Content(bytes.sha256(), bytes.sizeBytes(), type, picture), now);
        if (entry.fresh()) {
            bytes.pieces((startsAt, piece, length) ->
                    contents.write(entry.id(), startsAt, piece, length));
        }
        FileId id = FileId.next();
        references.insert(id, entry.id(), name, now, by.person());
        return references.byId(id).orElseThrow().file();
    }
}

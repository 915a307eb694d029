package org.costellazioni.files;

import org.costellazioni.files.pictures.Pictures;
import org.costellazioni.files.store.ContentStreams;
import org.costellazioni.files.store.References.FileReference;
import org.costellazioni.files.store.Renditions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

/** Pictures in smaller sizes, made when first asked for and kept. */
@Component
class NarrowPictures {

    private final Renditions renditions;
    private final Pictures pictures;
    private final ContentStreams contents;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NarrowPictures(
            Renditions renditions,
            Pictures pictures,
            ContentStreams contents,
            TransactionTemplate transaction,
            Clock clock) {
        this.renditions = renditions;
        this.pictures = pictures;
        this.contents = contents;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Empty when the picture is no wider, or cannot be made narrower at this moment. */
    Optional<byte[]> narrow(FileReference picture, int width) throws IOException {
        if (Objects.requireNonNull(picture.file().picture()).width() <= width) {
            return Optional.empty();
        }
        Optional<byte[]> known = Objects.requireNonNull(
                transaction.execute(status -> renditions.find(picture.content(), width)));
        return known.isPresent() ? known : make(picture, width);
    }

    private Optional<byte[]> make(FileReference picture, int width) throws IOException {
        Optional<byte[]> made;
        try (InputStream whole =
                contents.open(picture.content(), 0, picture.file().sizeBytes())) {
            made = pictures.narrowed(whole, picture.file().type(), width);
        }
        made.ifPresent(bytes -> transaction.executeWithoutResult(
                status -> renditions.keep(picture.content(), width, bytes, clock.instant())));
        return made;
    }
}

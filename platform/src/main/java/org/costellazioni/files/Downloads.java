package org.costellazioni.files;

import org.costellazioni.files.Readers.Granted;
import org.costellazioni.files.store.ContentStreams;
import org.costellazioni.kernel.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

/** The files of the territory at hand through the eyes of whoever asks: what is not theirs is not found. */
@Component
public class Downloads {

    private final Readers readers;
    private final ContentStreams contents;
    private final NarrowPictures pictures;

    Downloads(Readers readers, ContentStreams contents, NarrowPictures pictures) {
        this.readers = readers;
        this.contents = contents;
        this.pictures = pictures;
    }

    /**
     * The file as it is kept.
     *
     * @param reader null for a stranger
     */
    public Optional<Download> find(FileId file, @Nullable Acting reader) {
        return readers.readable(file, reader).map(this::whole);
    }

    /**
     * A picture at most so wide; a narrower one as it is. Not found when it is no picture.
     *
     * @param reader null for a stranger
     */
    public Optional<Download> find(FileId file, PictureWidth width, @Nullable Acting reader)
            throws IOException {
        Optional<Granted> picture = readers.readable(file, reader)
                .filter(readable -> readable.found().file().picture() != null);
        if (picture.isEmpty()) {
            return Optional.empty();
        }
        Granted readable = picture.get();
        return pictures.narrow(readable.found(), width.pixels())
                .map(bytes -> narrow(readable, width, bytes))
                .or(() -> Optional.of(whole(readable)));
    }

    private Download whole(Granted readable) {
        FileView file = readable.found().file();
        return new Download(
                file.type(),
                file.savedName(),
                file.sizeBytes(),
                file.sha256(),
                readable.reading(),
                (from, length) -> contents.open(readable.found().content(), from, length));
    }

    private static Download narrow(Granted readable, PictureWidth width, byte[] bytes) {
        FileView file = readable.found().file();
        return new Download(
                file.type(),
                file.savedName(),
                bytes.length,
                file.sha256() + "-" + width.pixels(),
                readable.reading(),
                (from, length) -> new ByteArrayInputStream(
                        bytes, Math.toIntExact(from), Math.toIntExact(length)));
    }
}

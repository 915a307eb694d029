package org.costellazioni.files;

import org.costellazioni.files.UploadRefusal.Kind;
import org.costellazioni.files.store.ContentStreams;
import org.costellazioni.files.store.References;
import org.costellazioni.files.store.References.FileReference;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The files of the territory at hand, for the modules that attach them. Whoever uses this has asked
 * already whether its reader may do what they do; visitors' downloads go through {@link Downloads}.
 */
@Component
public class Files {

    private final Uploads uploads;
    private final References references;
    private final ContentStreams contents;
    private final Readers readers;
    private final Clock clock;

    Files(
            Uploads uploads,
            References references,
            ContentStreams contents,
            Readers readers,
            Clock clock) {
        this.uploads = uploads;
        this.references = references;
        this.contents = contents;
        this.readers = readers;
        this.clock = clock;
    }

    /**
     * Takes a file in. It belongs to whoever uploads it and goes after a week, unless it is attached.
     * Call it outside a transaction: reading what arrives, and decoding a picture, takes its time.
     *
     * @param content read to its end, or to just past the greatest size; not closed
     * @param name as the browser gives it; may hold folders
     * @return refused with an {@link UploadRefusal}
     */
    public Outcome<FileView> take(InputStream content, String name, FileUse use, Acting by)
            throws IOException {
        return uploads.take(content, name, use, by);
    }

    /**
     * Attaches a file that the same person took in, behind the others of the thing.
     *
     * @param as the use for which it was taken in, or a wider one
     * @return refused with {@link Kind#NOT_FOUND} when no such file waits
     * @throws IllegalArgumentException when no {@link org.costellazioni.kernel.FileOwner} answers for
     *     the kind of the thing
     */
    @Transactional
    public Outcome<FileView> attach(FileId file, FileUse as, FileHolder to, Acting by) {
        if (readers.owner(to.kind()).isEmpty()) {
            throw new IllegalArgumentException("nobody says who reads files of " + to.kind());
        }
        return waiting(file, as, by)
                .filter(waiting -> references.attach(file, to, by.person()))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(UploadRefusal.of(Kind.NOT_FOUND)));
    }

    /** A file that the same person took in for such a use and that waits: a form shown again. */
    @Transactional(readOnly = true)
    public Optional<FileView> waiting(FileId file, FileUse as, Acting by) {
        return references
                .byId(file)
                .filter(found -> found.holder() == null)
                .map(FileReference::file)
                .filter(found -> Objects.equals(found.addedBy(), by.person()) && as.fits(found));
    }

    /** The files attached to one thing in one role, in their order. */
    @Transactional(readOnly = true)
    public List<FileView> attached(FileHolder to) {
        return references.attached(to.kind(), List.of(to.thing())).stream()
                .filter(found -> to.equals(found.holder()))
                .map(FileReference::file)
                .toList();
    }

    /** The files attached to many things in any role, in their order; things without are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, List<FileView>> attached(String kind, Collection<UUID> things) {
        return references.attached(kind, things).stream()
                .collect(Collectors.groupingBy(
                        Files::thing,
                        Collectors.mapping(FileReference::file, Collectors.toList())));
    }

    private static UUID thing(FileReference found) {
        return Objects.requireNonNull(found.holder()).thing();
    }

    /** Puts the files of a thing in this order; those not named keep their place. */
    @Transactional
    public void order(FileHolder of, List<FileId> files) {
        references.order(of, files);
    }

    /** Takes a file away from its thing; false when there is none. Its bytes go a week later. */
    @Transactional
    public boolean detach(FileId file) {
        return references.end(file, clock.instant());
    }

    /** Takes all files away from a thing that ends; answers how many there were. */
    @Transactional
    public long detachAll(String kind, UUID thing) {
        return references.endAll(kind, thing, clock.instant());
    }

    /** Whatever is known of a file, attached or not. */
    @Transactional(readOnly = true)
    public Optional<FileView> find(FileId file) {
        return references.byId(file).map(FileReference::file);
    }

    /**
     * The bytes of a file. The stream may be read after the caller's transaction and on another
     * thread; it holds one piece in memory, and no connection between pieces.
     */
    @Transactional(readOnly = true)
    public InputStream open(FileId file) {
        FileReference found = references.byId(file).orElseThrow();
        return contents.open(found.content(), 0, found.file().sizeBytes());
    }

    /** How much room is taken, and how much there is. */
    public FileSpace space() {
        return uploads.space();
    }
}

package org.costellazioni.territories;

import org.costellazioni.database.Journal;
import org.costellazioni.database.TerritoryScope;
import org.costellazioni.files.FileHolder;
import org.costellazioni.files.FileId;
import org.costellazioni.files.FileType;
import org.costellazioni.files.FileUse;
import org.costellazioni.files.FileView;
import org.costellazioni.files.Files;
import org.costellazioni.files.UploadRefusal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The emblems of the programme in the territory at hand, as printed sheets show them, in order. */
@Component
public class Emblems {

    public static final int LONGEST_TEXT = 200;

    /** What an emblem's file is: a PNG of at most 300 kB and 4,000 pixels a side. */
    public static final FileUse USE =
            FileUse.picture(300_000).only(FileType.PNG).withSidesUpTo(4_000);

    private static final String ROLE = "emblem";
    private static final int MOST = 12;

    private final EmblemRows rows;
    private final Files files;
    private final Journal journal;

    Emblems(EmblemRows rows, Files files, Journal journal) {
        this.rows = rows;
        this.files = files;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public List<Emblem> list() {
        return rows.list();
    }

    /** Takes the picture in; {@link #add} makes an emblem of it. */
    public Outcome<FileView> take(InputStream picture, String name, Acting by) throws IOException {
        return switch (files.take(picture, name, USE, by)) {
            case Outcome.Refused<FileView>(Refusal reason) -> Outcome.refused(inOurWords(reason));
            case Outcome.Done<FileView> done -> done;
        };
    }

    private static Refusal inOurWords(Refusal reason) {
        if (!(reason instanceof UploadRefusal upload)) {
            return reason;
        }
        return switch (upload.kind()) {
            case EMPTY -> EmblemRefusal.FILE_MISSING;
            case TOO_BIG -> EmblemRefusal.FILE_TOO_BIG;
            case WRONG_TYPE, UNKNOWN_TYPE, HEIC, PICTURE_BROKEN, PICTURE_TOO_LARGE ->
                EmblemRefusal.NOT_A_PNG;
            case PICTURE_FOR_PRINT, PICTURES_BUSY, SPACE_FULL, NOT_FOUND -> reason;
        };
    }

    /** Puts a picture that the same person took in behind the other emblems. */
    @Transactional
    public Outcome<Emblem> add(FileId picture, String alternativeText, Acting by) {
        String text = alternativeText.strip();
        Optional<EmblemRefusal> refusal = refusal(text);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        FileHolder territory =
                new FileHolder(EmblemFiles.KIND, TerritoryScope.required().value(), ROLE);
        return switch (files.attach(picture, USE, territory, by)) {
            case Outcome.Refused<FileView> gone -> Outcome.refused(EmblemRefusal.FILE_MISSING);
            case Outcome.Done<FileView> attached -> {
                Emblem emblem = new Emblem(picture, text);
                rows.insert(emblem, journal.now(), by.person());
                journal.tell(by, "territories.emblem-added", "emblem:" + picture);
                yield Outcome.done(emblem);
            }
        };
    }

    private Optional<EmblemRefusal> refusal(String text) {
        if (text.isEmpty()) {
            return Optional.of(EmblemRefusal.TEXT_MISSING);
        }
        if (text.length() > LONGEST_TEXT) {
            return Optional.of(EmblemRefusal.TEXT_TOO_LONG);
        }
        return rows.list().size() < MOST ? Optional.empty() : Optional.of(EmblemRefusal.TOO_MANY);
    }

    /** Moves an emblem one place towards the front; the first one stays where it is. */
    @Transactional
    public Outcome<FileId> moveForward(FileId id, Acting by) {
        List<FileId> order =
                new ArrayList<>(rows.list().stream().map(Emblem::id).toList());
        int place = order.indexOf(id);
        if (place < 0) {
            return Outcome.refused(EmblemRefusal.NOT_FOUND);
        }
        if (place > 0) {
            Collections.swap(order, place, place - 1);
            rows.order(order);
            journal.tell(by, "territories.emblem-moved", "emblem:" + id);
        }
        return Outcome.done(id);
    }

    @Transactional
    public Outcome<FileId> remove(FileId id, Acting by) {
        if (!rows.remove(id)) {
            return Outcome.refused(EmblemRefusal.NOT_FOUND);
        }
        files.detach(id);
        journal.tell(by, "territories.emblem-removed", "emblem:" + id);
        return Outcome.done(id);
    }
}

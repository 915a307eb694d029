package org.costellazioni.territories;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.TimeOrderedIds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The emblems of the programme in the territory at hand, as printed sheets show them, in order. */
@Component
@Transactional
public class Emblems {

    public static final int LONGEST_TEXT = 200;
    public static final int MOST_BYTES = PngContent.MOST_BYTES;

    private static final int MOST = 12;

    private final EmblemRows rows;
    private final Journal journal;

    Emblems(EmblemRows rows, Journal journal) {
        this.rows = rows;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public List<Emblem> list() {
        return rows.list();
    }

    /** The picture itself: a PNG. */
    @Transactional(readOnly = true)
    public Optional<byte[]> content(UUID id) {
        return rows.content(id);
    }

    /**
     * Adds an emblem behind the others.
     *
     * @param content a PNG of at most {@link #MOST_BYTES}
     */
    public Outcome<Emblem> add(byte[] content, String alternativeText, Acting by) {
        String text = alternativeText.strip();
        Optional<EmblemRefusal> refusal = refusal(content, text);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Emblem emblem = new Emblem(TimeOrderedIds.next(), text);
        rows.insert(emblem, content, journal.now(), by.person());
        journal.tell(by, "territories.emblem-added", "emblem:" + emblem.id());
        return Outcome.done(emblem);
    }

    private Optional<EmblemRefusal> refusal(byte[] content, String text) {
        if (content.length == 0) {
            return Optional.of(EmblemRefusal.FILE_MISSING);
        }
        if (content.length > MOST_BYTES) {
            return Optional.of(EmblemRefusal.FILE_TOO_BIG);
        }
        if (!PngContent.valid(content)) {
            return Optional.of(EmblemRefusal.NOT_A_PNG);
        }
        if (text.isEmpty()) {
            return Optional.of(EmblemRefusal.TEXT_MISSING);
        }
        if (text.length() > LONGEST_TEXT) {
            return Optional.of(EmblemRefusal.TEXT_TOO_LONG);
        }
        return rows.list().size() < MOST ? Optional.empty() : Optional.of(EmblemRefusal.TOO_MANY);
    }

    /** Moves an emblem one place towards the front; the first one stays where it is. */
    public Outcome<UUID> moveForward(UUID id, Acting by) {
        List<UUID> order = new ArrayList<>(rows.list().stream().map(Emblem::id).toList());
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

    public Outcome<UUID> remove(UUID id, Acting by) {
        if (!rows.remove(id)) {
            return Outcome.refused(EmblemRefusal.NOT_FOUND);
        }
        journal.tell(by, "territories.emblem-removed", "emblem:" + id);
        return Outcome.done(id);
    }
}

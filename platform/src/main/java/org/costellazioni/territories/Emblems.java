package org.costellazioni.territories;

import org.costellazioni.database.TerritoryScope;
import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Emblems(EmblemRows rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
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
        PersonId person = by.person();
        rows.insert(emblem, content, clock.instant(), person == null ? null : person.value());
        record(by, "emblem-added", emblem.id());
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
            record(by, "emblem-moved", id);
        }
        return Outcome.done(id);
    }

    public Outcome<UUID> remove(UUID id, Acting by) {
        if (!rows.remove(id)) {
            return Outcome.refused(EmblemRefusal.NOT_FOUND);
        }
        record(by, "emblem-removed", id);
        return Outcome.done(id);
    }

    private void record(Acting by, String what, UUID id) {
        events.publishEvent(new Act(
                TerritoryScope.required(), by, "territories." + what, "emblem:" + id, Map.of()));
    }
}

package org.costellazioni.meetings;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Thing;
import org.costellazioni.meetings.changes.OccasionEditing;
import org.costellazioni.meetings.rules.OccasionEdit;
import org.costellazioni.meetings.rules.OccasionPart;
import org.costellazioni.meetings.rules.OccasionRules;
import org.costellazioni.meetings.store.OccasionRows;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.Actors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What happened, or is about to, in the territory at hand. */
@Component
@Transactional
public class Occasions {

    private final OccasionRows rows;
    private final Actors actors;
    private final OccasionEditing editing;
    private final Journal journal;

    Occasions(OccasionRows rows, Actors actors, OccasionEditing editing, Journal journal) {
        this.rows = rows;
        this.actors = actors;
        this.editing = editing;
        this.journal = journal;
    }

    /** Writes down a new occasion. */
    public Outcome<Occasion> create(OccasionDraft draft, Visitor by) {
        Optional<OccasionRefusal> refusal = OccasionRules.refusal(draft, by);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (unknown(draft.organizers())) {
            return Outcome.refused(OccasionRefusal.ORGANIZER_UNKNOWN);
        }
        Occasion made = Occasion.first(OccasionId.next(), draft);
        Acting acting = OccasionRules.acting(by, made);
        rows.insert(made, journal.now(), acting.person());
        journal.tell(acting, "meetings.occasion-created", "occasion:" + made.id());
        return Outcome.done(made);
    }

    private boolean unknown(List<ActorId> organizers) {
        List<UUID> ids = organizers.stream().map(ActorId::value).toList();
        return actors.lines(ids).size() < ids.size();
    }

    /**
     * Rewrites an occasion; the ties that came of it follow, and those who reckon with it are told of another
     * day or place.
     *
     * @param version the version that was read; another edit in between refuses this one
     */
    public Outcome<Occasion> edit(OccasionId id, OccasionDraft draft, int version, Visitor by) {
        rows.lock(id);
        Optional<Occasion> found = rows.byId(id, OccasionRules.answering(by));
        if (found.isEmpty()) {
            return Outcome.refused(OccasionRefusal.NOT_FOUND);
        }
        Occasion occasion = found.get();
        Optional<OccasionRefusal> refusal =
                OccasionRules.refusal(occasion, draft, version, journal.today(), by);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (unknown(draft.organizers())) {
            return Outcome.refused(OccasionRefusal.ORGANIZER_UNKNOWN);
        }
        if (OccasionPart.differing(draft, occasion.draft()).isEmpty()) {
            return Outcome.done(occasion);
        }
        Acting acting = OccasionRules.acting(by, occasion);
        OccasionEdit edit = editing.edit(occasion, draft, journal.now(), acting);
        journal.tell(
                acting,
                "meetings.occasion-edited",
                "occasion:" + id,
                Map.of(
                        "edit", edit.id().toString(),
                        "parts", OccasionPart.codes(edit.changed())));
        return Outcome.done(occasion.saying(draft));
    }

    /**
     * Calls an occasion off; it stays to be read, the ties that came of it are taken back, and those who
     * reckon with it are told.
     *
     * @param reason everybody reads it
     */
    public Outcome<Occasion> cancel(OccasionId id, String reason, Visitor by) {
        rows.lock(id);
        Optional<Occasion> occasion = rows.byId(id, OccasionRules.answering(by));
        if (occasion.isEmpty()) {
            return Outcome.refused(OccasionRefusal.NOT_FOUND);
        }
        Optional<OccasionRefusal> refusal = OccasionRules.refusal(occasion.get(), reason);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Acting acting = OccasionRules.acting(by, occasion.get());
        Occasion.Cancellation cancellation =
                editing.cancel(occasion.get(), reason.strip(), journal.now(), acting);
        journal.tell(
                acting,
                "meetings.occasion-cancelled",
                "occasion:" + id,
                Map.of("cancellation", cancellation.id().toString()));
        return Outcome.done(occasion.get());
    }

    /** What was done to it since it was written down, the first thing first. */
    @Transactional(readOnly = true)
    public List<OccasionChange> history(Occasion occasion) {
        return editing.history(occasion.id());
    }

    /** The act on it that may be undone: that it was called off, else its latest edit. */
    @Transactional(readOnly = true)
    public Optional<Thing> undoable(Occasion occasion) {
        return editing.undoable(occasion);
    }

    /** What calling it off touches: ties that go, and persons who are told. */
    @Transactional(readOnly = true)
    public OccasionChange.Consequences consequences(Occasion occasion, Visitor by) {
        return new OccasionChange.Consequences(
                editing.ties(occasion), editing.told(occasion, by.acting()));
    }

    /** The occasion, if the visitor may edit it and call it off. */
    @Transactional(readOnly = true)
    public Optional<Occasion> editable(OccasionId id, Visitor visitor) {
        return rows.byId(id, OccasionRules.answering(visitor));
    }

    /** The occasion, if the visitor looks after it. */
    @Transactional(readOnly = true)
    public Optional<Occasion> cared(OccasionId id, Visitor visitor) {
        return rows.byId(id, OccasionRules.sight(visitor));
    }

    /** The occasion, if its ties were recorded: then everyone may read who was there. */
    @Transactional(readOnly = true)
    public Optional<Occasion> published(OccasionId id) {
        return rows.recorded(id);
    }

    /** What an actor organized, or was at, as far as the visitor sees it; the latest first. */
    @Transactional(readOnly = true)
    public List<Occasion> of(ActorId actor, Visitor visitor, int most) {
        return rows.of(actor, OccasionRules.sight(visitor), journal.today(), most);
    }

    /** Announced occasions from today on, the next first. */
    @Transactional(readOnly = true)
    public List<Occasion> upcoming(int most) {
        return rows.announced(journal.today(), most);
    }

    /** What the visitor looks after, is over, and has no ties yet; the oldest first. */
    @Transactional(readOnly = true)
    public List<Occasion> unrecorded(Visitor visitor, int most) {
        return rows.unrecorded(OccasionRules.sight(visitor), journal.today(), most);
    }
}

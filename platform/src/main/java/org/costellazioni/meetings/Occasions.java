package org.costellazioni.meetings;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.meetings.rules.OccasionRules;
import org.costellazioni.meetings.store.OccasionRows;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.Actors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happened, or is about to, in the territory at hand. */
@Component
@Transactional
public class Occasions {

    private final OccasionRows rows;
    private final Actors actors;
    private final Journal journal;

    Occasions(OccasionRows rows, Actors actors, Journal journal) {
        this.rows = rows;
        this.actors = actors;
        this.journal = journal;
    }

    /** Writes down a new occasion; its organizers cannot be changed later. */
    public Outcome<Occasion> create(OccasionDraft draft, Visitor by) {
        Optional<OccasionRefusal> refusal = OccasionRules.refusal(draft, by);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        List<UUID> organizers = draft.organizers().stream().map(ActorId::value).toList();
        if (actors.lines(organizers).size() < organizers.size()) {
            return Outcome.refused(OccasionRefusal.ORGANIZER_UNKNOWN);
        }
        Occasion made = new Occasion(
                OccasionId.next(),
                draft.title(),
                draft.day(),
                draft.place(),
                draft.notes(),
                draft.announced(),
                draft.organizers(),
                null);
        Acting acting = OccasionRules.acting(by, made);
        rows.insert(made, journal.now(), acting.person());
        journal.tell(acting, "meetings.occasion-created", "occasion:" + made.id());
        return Outcome.done(made);
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

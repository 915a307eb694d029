package org.costellazioni.meetings;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.meetings.rules.OccasionEdit;
import org.costellazioni.meetings.rules.TiesOfPresence;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.Registration;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.TieView;
import org.costellazioni.registry.Ties;
import org.costellazioni.registry.proofs.ProvenTies;
import org.costellazioni.site.Phrasebook;
import org.costellazioni.territories.Territories;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Writes into the registry the ties of those present at an occasion, which follow it from then on. */
@Component
public class PresenceTies {

    private final Ties ties;
    private final Actors actors;
    private final Territories territories;
    private final Phrasebook phrasebook;
    private final ProvenTies proven;

    PresenceTies(
            Ties ties,
            Actors actors,
            Territories territories,
            Phrasebook phrasebook,
            ProvenTies proven) {
        this.ties = ties;
        this.proven = proven;
        this.actors = actors;
        this.territories = territories;
        this.phrasebook = phrasebook;
    }

    /**
     * What a recording did.
     *
     * @param planned pairs that the rule asks for
     * @param ties how many of them are new
     * @param present actors, organizers among them
     */
    record Added(int planned, int ties, int present) {}

    Added record(Occasion occasion, List<ActorId> listed, Acting by) {
        // An actor merged into another since then is no longer there to be tied.
        List<ActorId> present = alive(listed);
        List<ActorId> organizers = alive(occasion.organizers());
        Proof proof = proof(occasion);
        List<Ties.Draft> drafts = TiesOfPresence.pairs(present, organizers).stream()
                .map(pair -> draft(pair, occasion, proof))
                .toList();
        int added = drafts.isEmpty()
                ? 0
                : (int) ties.record(drafts, source(), by).stream()
                        .filter(result -> result.state() == Registration.State.ACCEPTED)
                        .count();
        int everyone = TiesOfPresence.everyone(present, organizers).size();
        return new Added(drafts.size(), added, everyone);
    }

    /** The occasion's own page, called by its title and day; the same each time it is asked. */
    private Proof proof(Occasion occasion) {
        String day = phrasebook.italian().date(occasion.day());
        return Proof.page(occasion.path(), occasion.title() + ", " + day);
    }

    /** What is told in a demonstration is an example. */
    private Registration.Source source() {
        return new Registration.Source("desk", true, territories.current().demonstration());
    }

    private List<ActorId> alive(List<ActorId> all) {
        return all.stream().filter(actor -> actors.byId(actor).isPresent()).toList();
    }

    private static Ties.Draft draft(TiesOfPresence.Pair pair, Occasion occasion, Proof proof) {
        return new Ties.Draft(
                TieKind.Code.MET_WITH,
                pair.one(),
                pair.other(),
                null,
                occasion.day(),
                occasion.day(),
                1,
                proof,
                true);
    }

    private ProvenTies.Evidence evidence(Occasion occasion) {
        return new ProvenTies.Evidence(proof(occasion), occasion.day());
    }

    /** How many ties stand by this occasion. */
    public int count(Occasion occasion) {
        return occasion.recorded() ? proven.count(evidence(occasion)) : 0;
    }

    /** Holds all ties of this occasion back. */
    public void hold(UUID holder, Occasion occasion, Instant at) {
        if (occasion.recorded()) {
            proven.hold(holder, evidence(occasion), at);
        }
    }

    /** How many ties {@link #release} would bring back. */
    public int returning(UUID holder) {
        return proven.returning(holder);
    }

    /** Lets the ties come back that something held. */
    public void release(UUID holder) {
        proven.release(holder);
    }

    private Set<ActorId> present(Occasion occasion, Collection<ActorId> listed) {
        return TiesOfPresence.everyone(List.copyOf(listed), occasion.organizers());
    }

    /**
     * The ties tell the day and the title of today; those of who organizes no longer and was not there are
     * held back.
     *
     * @param edit what holds them; one that undoes another holds nothing that an older one holds, which
     *     alone lets go of it
     */
    public void follow(OccasionEdit edit, Occasion before, Occasion after, List<ActorId> listed) {
        if (!before.recorded()) {
            return;
        }
        proven.move(evidence(before), evidence(after), edit.at());
        Set<ActorId> present = present(after, listed);
        List<ActorId> gone = before.organizers().stream()
                .filter(actor -> !present.contains(actor))
                .toList();
        if (gone.isEmpty()) {
            return;
        }
        if (edit.undoes() == null) {
            proven.hold(edit.id(), evidence(after), gone, edit.at());
        } else {
            proven.holdStanding(edit.id(), evidence(after), gone, edit.at());
        }
    }

    /** Takes back what this occasion tied to the actor, unless it was there as an organizer. */
    void withdraw(Occasion occasion, ActorId actor, Acting by) {
        if (occasion.organizers().contains(actor)) {
            return;
        }
        ties.of(actor, true).stream()
                .filter(tie -> tie.proof().path().equals(occasion.path()))
                .map(TieView::id)
                .forEach(tie -> ties.withdraw(tie, by));
        proven.forget(evidence(occasion), actor);
    }
}

package org.costellazioni.meetings;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.meetings.rules.TiesOfPresence;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.Registration;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.TieView;
import org.costellazioni.registry.Ties;
import org.costellazioni.site.Phrasebook;
import org.costellazioni.territories.Territories;
import org.springframework.stereotype.Component;

import java.util.List;

/** Writes into the registry the ties of those present at an occasion. */
@Component
class PresenceTies {

    private final Ties ties;
    private final Actors actors;
    private final Territories territories;
    private final Phrasebook phrasebook;

    PresenceTies(Ties ties, Actors actors, Territories territories, Phrasebook phrasebook) {
        this.ties = ties;
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

    /** Takes back what this occasion tied to the actor, unless it was there as an organizer. */
    void withdraw(Occasion occasion, ActorId actor, Acting by) {
        if (occasion.organizers().contains(actor)) {
            return;
        }
        ties.of(actor, true).stream()
                .filter(tie -> tie.proof().path().equals(occasion.path()))
                .map(TieView::id)
                .forEach(tie -> ties.withdraw(tie, by));
    }
}

package org.costellazioni.registry.twins;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.ThingJoined;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.ActorRefusal;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.rules.SheetMerge;
import org.costellazioni.registry.store.ActorChanges;
import org.costellazioni.registry.store.ActorReading;
import org.costellazioni.registry.store.ActorRows;
import org.costellazioni.registry.store.ActorWrite;
import org.costellazioni.registry.store.StoredActor;
import org.costellazioni.registry.store.TwinRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;

/** Actors that may be one: proposed by a job, decided by a person. */
@Component
@Transactional
public class Twins {

    /** As which source the history tells what a person decided. */
    private static final String BY_HAND = "desk";

    private final TwinRows rows;
    private final ActorRows actors;
    private final ActorReading reading;
    private final Journal journal;
    private final ActorChanges changes;

    Twins(
            TwinRows rows,
            ActorRows actors,
            ActorReading reading,
            Journal journal,
            ActorChanges changes) {
        this.rows = rows;
        this.actors = actors;
        this.reading = reading;
        this.journal = journal;
        this.changes = changes;
    }

    /**
     * Two actors that may be one.
     *
     * @param score 0 to 100, how alike they are
     * @param reason message key of why
     */
    public record Pair(ActorId first, ActorId second, int score, String reason) {}

    /** Proposes pairs; those known already, decided or not, stay as they are. */
    public void propose(List<Pair> pairs) {
        rows.propose(pairs, journal.now());
    }

    /** Pairs that wait for a decision, the most alike first. */
    @Transactional(readOnly = true)
    public List<Pair> waiting(int most) {
        return rows.waiting(most);
    }

    /** Says that two actors are different: they are not proposed again. */
    public void tellApart(ActorId first, ActorId second, Acting by) {
        rows.decide(first, second, false, journal.now(), by.person());
        journal.tell(
                by,
                "registry.twins-told-apart",
                "actor:" + first,
                Map.of("other", second.toString()));
    }

    /**
     * Makes two actors one: ties and seats pass to the one that is kept, its missing fields are filled
     * from the other, whose address leads to it from now on. What other modules keep about the other follows
     * ({@link ThingJoined}).
     */
    public Outcome<ActorView> merge(ActorId kept, ActorId gone, Acting by) {
        if (kept.equals(gone)) {
            return Outcome.refused(ActorRefusal.TWIN_OF_ITSELF);
        }
        rows.lock(List.of(kept, gone));
        List<StoredActor> both = actors.byIds(List.of(kept, gone));
        if (both.size() != 2) {
            return Outcome.refused(ActorRefusal.NOT_FOUND);
        }
        StoredActor stays =
                both.stream().filter(a -> a.id().equals(kept)).findFirst().orElseThrow();
        StoredActor goes =
                both.stream().filter(a -> a.id().equals(gone)).findFirst().orElseThrow();
        if (isNetwork(stays) != isNetwork(goes)) {
            return Outcome.refused(ActorRefusal.TWIN_OF_ANOTHER_KIND);
        }
        rows.merge(gone, kept, journal.now());
        ActorSheet filled = SheetMerge.merge(stays.sheet(), goes.sheet(), stays.byHand(), false);
        actors.update(List.of(new ActorWrite(
                kept, stays.slug(), stays.version(), filled, stays.byHand(), stays.example())));
        rows.decide(kept, gone, true, journal.now(), by.person());
        changes.insert(filledIn(kept, stays.sheet(), filled), journal.now(), by.person(), BY_HAND);
        journal.announce(
                new ThingJoined(Thing.of(ActorView.THING, gone), Thing.of(ActorView.THING, kept)));
        journal.tell(
                by, "registry.twins-merged", "actor:" + kept, Map.of("other", gone.toString()));
        return Outcome.done(reading.byId(kept).orElseThrow());
    }

    private static List<ActorChanges.Changed> filledIn(
            ActorId kept, ActorSheet before, ActorSheet after) {
        return SheetMerge.differences(before, after).stream()
                .map(difference -> new ActorChanges.Changed(kept, difference))
                .toList();
    }

    private static boolean isNetwork(StoredActor actor) {
        return actor.sheet()
                .text(ActorField.KIND)
                .filter(ActorLine.NETWORK::equals)
                .isPresent();
    }
}

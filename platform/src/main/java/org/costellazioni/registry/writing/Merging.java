package org.costellazioni.registry.writing;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.ActorRefusal;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.rules.SheetMerge;
import org.costellazioni.registry.store.ActorChanges;
import org.costellazioni.registry.store.ActorRows;
import org.costellazioni.registry.store.ActorWrite;
import org.costellazioni.registry.store.StoredActor;
import org.costellazioni.registry.store.TwinRows;
import org.springframework.stereotype.Component;

import java.util.List;

/** Makes two actors one: what the registry itself keeps about the one becomes the other's. */
@Component
public class Merging {

    /** As which source the history tells what a person decided. */
    private static final String BY_HAND = "desk";

    private final TwinRows rows;
    private final ActorRows actors;
    private final ActorChanges changes;
    private final TieKinds kinds;
    private final Journal journal;

    Merging(
            TwinRows rows,
            ActorRows actors,
            ActorChanges changes,
            TieKinds kinds,
            Journal journal) {
        this.rows = rows;
        this.actors = actors;
        this.changes = changes;
        this.kinds = kinds;
        this.journal = journal;
    }

    /** The two as they were before. */
    public record Merged(ActorSheet stays, ActorSheet goes) {}

    public Outcome<Merged> merge(ActorId kept, ActorId gone, Acting by) {
        if (kept.equals(gone)) {
            return Outcome.refused(ActorRefusal.TWIN_OF_ITSELF);
        }
        rows.lock(List.of(kept, gone));
        List<StoredActor> both = actors.byIds(List.of(kept, gone));
        if (both.size() != 2) {
            return Outcome.refused(ActorRefusal.NOT_FOUND);
        }
        boolean inOrder = both.getFirst().id().equals(kept);
        StoredActor stays = inOrder ? both.getFirst() : both.getLast();
        StoredActor goes = inOrder ? both.getLast() : both.getFirst();
        if (isNetwork(stays) != isNetwork(goes)) {
            return Outcome.refused(ActorRefusal.TWIN_OF_ANOTHER_KIND);
        }
        rows.merge(gone, kept, undirected(), journal.now());
        ActorSheet filled = SheetMerge.merge(stays.sheet(), goes.sheet(), stays.byHand(), false);
        actors.update(List.of(new ActorWrite(
                kept, stays.slug(), stays.version(), filled, stays.byHand(), stays.example())));
        rows.decide(kept, gone, true, journal.now(), by.person());
        changes.insert(filledIn(kept, stays.sheet(), filled), journal.now(), by.person(), BY_HAND);
        return Outcome.done(new Merged(stays.sheet(), goes.sheet()));
    }

    private List<String> undirected() {
        return kinds.current().all().stream()
                .filter(kind -> !kind.directed())
                .map(TieKind::code)
                .map(TieKind.Code::text)
                .toList();
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

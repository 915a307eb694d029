package org.costellazioni.registry.writing;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.ActorRefusal;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.rules.SheetMerge;
import org.costellazioni.registry.store.ActorChanges;
import org.costellazioni.registry.store.ActorRows;
import org.costellazioni.registry.store.ActorWrite;
import org.costellazioni.registry.store.MergerRows;
import org.costellazioni.registry.store.StoredActor;
import org.costellazioni.registry.twins.Merger;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes two actors one, and two again: what the registry itself keeps about them. */
@Component
public class Merging {

    /** As which source the history tells what a person decided. */
    private static final String BY_HAND = "desk";

    private final MergerRows rows;
    private final ActorRows actors;
    private final ActorChanges changes;
    private final TieKinds kinds;
    private final Journal journal;

    Merging(
            MergerRows rows,
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
    public record Merged(Merger merger, ActorSheet stays, ActorSheet goes) {}

    public Outcome<Merged> merge(ActorId kept, ActorId gone, Acting by) {
        if (kept.equals(gone)) {
            return Outcome.refused(ActorRefusal.TWIN_OF_ITSELF);
        }
        actors.lock(List.of(kept, gone));
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
        ActorSheet filled = SheetMerge.merge(stays.sheet(), goes.sheet(), stays.byHand(), false);
        Merger merger = new Merger(
                TimeOrderedIds.next(),
                kept,
                gone,
                SheetMerge.differences(stays.sheet(), filled).stream()
                        .map(SheetMerge.Difference::field)
                        .collect(Collectors.toSet()),
                null,
                journal.now(),
                by.person());
        rows.merge(merger, undirected());
        write(stays, filled, merger.at(), by);
        return Outcome.done(new Merged(merger, stays.sheet(), goes.sheet()));
    }

    private void write(StoredActor actor, ActorSheet sheet, Instant at, Acting by) {
        actors.update(List.of(new ActorWrite(
                actor.id(),
                actor.slug(),
                actor.version(),
                sheet,
                actor.byHand(),
                actor.example())));
        changes.insert(changed(actor.id(), actor.sheet(), sheet), at, by.person(), BY_HAND);
    }

    /** Keeps that the two were made one. */
    public void keep(Merger merger) {
        rows.insert(merger);
    }

    /** One that stands. */
    public Optional<Merger> find(UUID merger) {
        return rows.find(merger);
    }

    /** What became of a merger that was undone. */
    public record Parted(List<ActorField> stays, MergerRows.Parted back) {
        public Parted {
            stays = List.copyOf(stays);
        }
    }

    /**
     * Makes the two of a merger two again. Fields that the one that is kept took over go back, unless
     * somebody has written them since; the fiscal code always, for two actors cannot have one.
     */
    public Outcome<Parted> part(Merger merger, Acting by) {
        actors.lock(List.of(merger.kept(), merger.gone()));
        Optional<ActorRefusal> refusal = refusal(merger);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        StoredActor stays = actors.lock(merger.kept()).orElseThrow();
        ActorSheet lent = actors.sheet(merger.gone());
        List<ActorField> staying = new ArrayList<>();
        ActorSheet without = stays.sheet();
        for (ActorField field : merger.filled().stream().sorted().toList()) {
            boolean same = stays.sheet().text(field).equals(lent.text(field));
            if (same && (field == ActorField.FISCAL_CODE || !stays.byHand().contains(field))) {
                without = without.with(field, null);
            } else if (stays.sheet().has(field)) {
                staying.add(field);
            }
        }
        Instant at = journal.now();
        write(stays, without, at, by);
        return Outcome.done(new Parted(staying, rows.part(merger, undirected(), at, by.person())));
    }

    /** Why the two cannot be two again, as things stand. */
    private Optional<ActorRefusal> refusal(Merger merger) {
        Optional<ActorId> led = rows.leadsTo(merger.kept());
        if (led.isPresent()) {
            return Optional.of(
                    led.get().equals(merger.kept())
                            ? ActorRefusal.TWIN_WITHDRAWN
                            : ActorRefusal.TWIN_JOINED_SINCE);
        }
        return rows.codeTaken(merger)
                ? Optional.of(ActorRefusal.FISCAL_CODE_TAKEN)
                : Optional.empty();
    }

    private List<String> undirected() {
        return kinds.current().all().stream()
                .filter(kind -> !kind.directed())
                .map(TieKind::code)
                .map(TieKind.Code::text)
                .toList();
    }

    private static List<ActorChanges.Changed> changed(
            ActorId actor, ActorSheet before, ActorSheet after) {
        return SheetMerge.differences(before, after).stream()
                .map(difference -> new ActorChanges.Changed(actor, difference))
                .toList();
    }

    private static boolean isNetwork(StoredActor actor) {
        return actor.sheet()
                .text(ActorField.KIND)
                .filter(ActorLine.NETWORK::equals)
                .isPresent();
    }
}

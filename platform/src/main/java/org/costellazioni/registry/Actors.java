package org.costellazioni.registry;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.registry.rules.SheetAuthority;
import org.costellazioni.registry.rules.SheetMerge;
import org.costellazioni.registry.rules.SheetMerge.Difference;
import org.costellazioni.registry.store.ActorReading;
import org.costellazioni.registry.store.ActorRows;
import org.costellazioni.registry.store.ActorWrite;
import org.costellazioni.registry.store.StoredActor;
import org.costellazioni.registry.writing.Registering;
import org.costellazioni.site.lists.Reader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Who there is in the territory at hand. */
@Component
@Transactional
public class Actors {

    private final ActorRows rows;
    private final ActorReading reading;
    private final Registering registering;
    private final Journal journal;

    Actors(ActorRows rows, ActorReading reading, Registering registering, Journal journal) {
        this.rows = rows;
        this.reading = reading;
        this.registering = registering;
        this.journal = journal;
    }

    /**
     * Takes rows of a register or list, about a thousand at a time: each becomes a new actor, changes
     * the one with its fiscal code, changes nothing, or is refused.
     *
     * @return one result a row, in their order
     */
    public List<Registration.Result> register(
            List<Registration> batch, Registration.Source source, Acting by) {
        return registering.register(batch, source, by);
    }

    /** Writes a new actor by hand; who is not of the office, only what {@link SheetAuthority} lets them. */
    public Outcome<ActorView> create(ActorSheet sheet, Reader by) {
        Registration.Result result = registering.createByHand(sheet, by);
        if (result.actor() == null) {
            return Outcome.refused(java.util.Objects.requireNonNull(result.refusal()));
        }
        journal.tell(by.acting(), "registry.actor-created", "actor:" + result.actor());
        return Outcome.done(reading.byId(result.actor()).orElseThrow());
    }

    /**
     * Rewrites an actor's sheet by hand; what changes is kept in its history and is no longer
     * overwritten by registers.
     *
     * @param version the version that was read; another edit in between refuses this one
     */
    public Outcome<ActorView> edit(ActorId id, ActorSheet sheet, int version, Reader by) {
        Optional<StoredActor> known = rows.lock(id);
        if (known.isEmpty() || !SheetAuthority.reaches(by, id)) {
            return Outcome.refused(ActorRefusal.NOT_FOUND);
        }
        if (known.get().version() != version) {
            return Outcome.refused(ActorRefusal.CHANGED_MEANWHILE);
        }
        ActorSheet placed = registering.placed(sheet, known.get().sheet());
        Optional<Refusal> refusal = SheetAuthority.refusal(known.get().sheet(), placed, by)
                .or(() -> registering.refusal(placed, id));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        List<Difference> differences = SheetMerge.differences(known.get().sheet(), placed);
        if (!differences.isEmpty()) {
            store(known.get(), placed, differences, by);
        }
        return Outcome.done(reading.byId(id).orElseThrow());
    }

    private void store(
            StoredActor known, ActorSheet sheet, List<Difference> differences, Reader by) {
        Set<ActorField> byHand = new HashSet<>(known.byHand());
        differences.forEach(difference -> byHand.add(difference.field()));
        rows.update(List.of(new ActorWrite(
                known.id(), known.slug(), known.version(), sheet, byHand, known.example())));
        registering.remember(known.id(), differences, by);
        String fields =
                String.join(" ", differences.stream().map(d -> d.field().code()).toList());
        journal.tell(
                by.acting(),
                "registry.actor-edited",
                "actor:" + known.id(),
                Map.of("fields", fields));
    }

    /** The yearly "still valid" of whoever may say so. */
    public Outcome<ActorView> confirm(ActorId id, Acting by) {
        if (reading.byId(id).isEmpty()) {
            return Outcome.refused(ActorRefusal.NOT_FOUND);
        }
        rows.confirm(id, TimeOrderedIds.next(), journal.now(), by.person());
        journal.tell(by, "registry.actor-confirmed", "actor:" + id);
        return Outcome.done(reading.byId(id).orElseThrow());
    }

    @Transactional(readOnly = true)
    public Optional<ActorView> bySlug(String slug) {
        return reading.bySlug(slug);
    }

    @Transactional(readOnly = true)
    public Optional<ActorView> byId(ActorId id) {
        return reading.byId(id);
    }

    /** Where an address of before a merger leads today; one that was withdrawn, to itself. */
    @Transactional(readOnly = true)
    public Optional<String> currentSlug(String former) {
        return reading.currentSlug(former);
    }

    /** Those that fit the words best, tolerant of accents and of a wrong letter. */
    @Transactional(readOnly = true)
    public List<ActorLine> search(String words, int most) {
        return reading.search(words, most);
    }

    /** Those of the actors that exist, merged ones too, by identifier. */
    @Transactional(readOnly = true)
    public Map<UUID, ActorLine> lines(Collection<UUID> ids) {
        return reading.lines(ids);
    }

    /**
     * Names everyone there is to the listener, one by one: for whoever compares names with all of them. An
     * actor into which others were joined is named by each of their names and codes too, after its own.
     */
    @Transactional(readOnly = true)
    public void roster(Consumer<Named> listener) {
        reading.roster(listener);
    }

    /**
     * An actor by what tells it from others.
     *
     * @param municipality empty when unknown
     * @param fiscalCode empty when unknown
     */
    public record Named(ActorId id, String name, String municipality, String fiscalCode) {}

    /** Who bears exactly each of the names, or that fiscal code; capitals and accents do not count. */
    @Transactional(readOnly = true)
    public Map<String, List<ActorId>> called(Collection<String> namesOrCodes) {
        return reading.called(namesOrCodes);
    }

    /** The latest changes of an actor, newest first. */
    @Transactional(readOnly = true)
    public List<ActorView.Change> history(ActorId id, int most) {
        return registering.history(id, most);
    }
}

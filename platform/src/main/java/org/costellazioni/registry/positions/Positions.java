package org.costellazioni.registry.positions;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorRefusal;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.rules.FieldChecks;
import org.costellazioni.registry.rules.SheetAuthority;
import org.costellazioni.registry.rules.SheetMerge;
import org.costellazioni.registry.rules.SheetMerge.Difference;
import org.costellazioni.registry.store.ActorRows;
import org.costellazioni.registry.store.ActorWrite;
import org.costellazioni.registry.store.Placements;
import org.costellazioni.registry.store.Placements.Placement;
import org.costellazioni.registry.store.PointDoubts;
import org.costellazioni.registry.store.StoredActor;
import org.costellazioni.registry.writing.Registering;
import org.costellazioni.site.lists.Reader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Puts actors on the map as people say, and takes that back. */
@Component
@Transactional
public class Positions {

    private final ActorRows rows;
    private final Registering registering;
    private final PointDoubts doubts;
    private final Placements placements;
    private final Journal journal;

    Positions(
            ActorRows rows,
            Registering registering,
            PointDoubts doubts,
            Placements placements,
            Journal journal) {
        this.rows = rows;
        this.registering = registering;
        this.doubts = doubts;
        this.placements = placements;
        this.journal = journal;
    }

    /**
     * Takes an answer to where an actor is; one that changes nothing is no act.
     *
     * @param by whoever may change the actor; nobody else finds it
     */
    public Outcome<ActorId> answer(ActorId id, Answer answer, Reader by) {
        Optional<StoredActor> known = rows.lock(id);
        if (known.isEmpty() || !SheetAuthority.reaches(by, id)) {
            return Outcome.refused(ActorRefusal.NOT_FOUND);
        }
        StoredActor actor = known.get();
        Optional<PointDoubts.Doubt> doubt = doubts.open(id);
        if (answer instanceof Answer.StillThere && doubt.isEmpty()) {
            return Outcome.refused(ActorRefusal.POINT_NOT_DOUBTED);
        }
        ActorSheet after = after(actor.sheet(), answer);
        Optional<Refusal> refusal = missing(after, answer).or(() -> registering.refusal(after, id));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        List<Difference> differences = SheetMerge.differences(actor.sheet(), after);
        if (differences.isEmpty() && doubt.isEmpty()) {
            return Outcome.done(id);
        }
        Placement placement = new Placement(
                TimeOrderedIds.next(),
                id,
                where(actor.sheet()),
                where(after),
                byHand(actor.byHand()),
                doubt.map(PointDoubts.Doubt::id).orElse(null));
        Set<ActorField> written = new HashSet<>(actor.byHand());
        differences.forEach(difference -> written.add(difference.field()));
        write(actor, after, differences, written);
        registering.remember(id, differences, by);
        doubt.ifPresent(
                open -> doubts.settle(open.id(), journal.now(), by.acting().person()));
        placements.insert(placement, journal.now(), by.acting().person());
        journal.tell(
                by.acting(),
                "registry.actor-placed",
                "actor:" + id,
                Map.of("placement", placement.id().toString()));
        return Outcome.done(id);
    }

    private ActorSheet after(ActorSheet sheet, Answer answer) {
        return switch (answer) {
            case Answer.StillThere still -> sheet;
            case Answer.AtPoint point ->
                registering.placed(
                        sheet.with(ActorField.LATITUDE, decimal(point.latitude()))
                                .with(ActorField.LONGITUDE, decimal(point.longitude())),
                        sheet);
            case Answer.InArea area ->
                sheet.with(ActorField.LATITUDE, null)
                        .with(ActorField.LONGITUDE, null)
                        .with(ActorField.AREA_ID, area.area());
        };
    }

    /** As PostgreSQL writes it; what is no number is refused as it was typed. */
    private static String decimal(String typed) {
        String normal = ActorField.LATITUDE.entry().normal(typed);
        return FieldChecks.isDecimal(normal)
                ? new BigDecimal(Double.toString(Double.parseDouble(normal)))
                        .stripTrailingZeros()
                        .toPlainString()
                : normal;
    }

    private static Optional<Refusal> missing(ActorSheet after, Answer answer) {
        return switch (answer) {
            case Answer.StillThere still -> Optional.empty();
            case Answer.AtPoint point ->
                after.has(ActorField.LATITUDE) && after.has(ActorField.LONGITUDE)
                        ? Optional.empty()
                        : Optional.of(ActorRefusal.POINT_MISSING);
            case Answer.InArea area ->
                after.has(ActorField.AREA_ID)
                        ? Optional.empty()
                        : Optional.of(ActorRefusal.AREA_UNKNOWN);
        };
    }

    private static ActorSheet where(ActorSheet sheet) {
        ActorSheet where = new ActorSheet(Map.of());
        for (ActorField field : Placements.FIELDS) {
            where = where.with(field, sheet.text(field).orElse(null));
        }
        return where;
    }

    private static Set<ActorField> byHand(Set<ActorField> all) {
        Set<ActorField> some = new HashSet<>(all);
        some.retainAll(Placements.FIELDS);
        return some;
    }

    private void write(
            StoredActor actor,
            ActorSheet sheet,
            List<Difference> differences,
            Set<ActorField> byHand) {
        if (!differences.isEmpty()) {
            rows.update(List.of(new ActorWrite(
                    actor.id(), actor.slug(), actor.version(), sheet, byHand, actor.example())));
        }
    }

    /** Whose placement it was. */
    @Transactional(readOnly = true)
    public Optional<ActorId> actor(UUID placement) {
        return placements.find(placement).map(Placement::actor);
    }

    /** Whether the actor is still where the placement put it. */
    @Transactional(readOnly = true)
    public boolean stands(UUID placement) {
        return placements
                .find(placement)
                .flatMap(put -> rows.byIds(List.of(put.actor())).stream()
                        .findFirst()
                        .filter(actor -> stands(put, actor)))
                .isPresent();
    }

    private static boolean stands(Placement put, StoredActor actor) {
        return where(actor.sheet()).equals(put.after());
    }

    /** Puts the actor back where it was, its doubt included, unless it moved since. */
    public Outcome<ActorId> takeBack(UUID placement, Acting by) {
        Optional<Placement> put = placements.find(placement);
        Optional<StoredActor> actor = put.flatMap(each -> rows.lock(each.actor()));
        if (actor.isEmpty() || !stands(put.orElseThrow(), actor.get())) {
            return Outcome.refused(ActorRefusal.CHANGED_MEANWHILE);
        }
        ActorSheet before = actor.get().sheet();
        Set<ActorField> byHand = new HashSet<>(actor.get().byHand());
        for (ActorField field : Placements.FIELDS) {
            before = before.with(field, put.get().before().text(field).orElse(null));
            if (!put.get().byHand().contains(field)) {
                byHand.remove(field);
            }
        }
        if (registering.refusal(before, actor.get().id()).isPresent()) {
            // The neighborhood of before is no more.
            before = before.with(ActorField.AREA_ID, null);
        }
        List<Difference> differences = SheetMerge.differences(actor.get().sheet(), before);
        write(actor.get(), before, differences, byHand);
        registering.remember(actor.get().id(), differences, by);
        UUID doubt = put.get().doubt();
        if (doubt != null) {
            doubts.reopen(doubt);
        }
        journal.tell(by, "registry.actor-put-back", "actor:" + actor.get().id());
        return Outcome.done(actor.get().id());
    }
}

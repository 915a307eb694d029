package org.costellazioni.registry.writing;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.registry.ActorRefusal;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Sky;
import org.costellazioni.registry.rules.SeatRules;
import org.costellazioni.registry.store.ActorRows;
import org.costellazioni.registry.store.SeatRows;
import org.costellazioni.registry.store.StoredActor;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds seats beside the one of an actor's sheet, and takes them away. */
@Component
public class Seats {

    private final SeatRows rows;
    private final ActorRows actors;
    private final Neighborhoods neighborhoods;
    private final Journal journal;

    Seats(SeatRows rows, ActorRows actors, Neighborhoods neighborhoods, Journal journal) {
        this.rows = rows;
        this.actors = actors;
        this.neighborhoods = neighborhoods;
        this.journal = journal;
    }

    /** Adds the seat, in the area of its coordinates unless one was chosen. */
    public Outcome<UUID> add(ActorId id, ActorSheet where, Acting by) {
        // Locked, so that a form sent twice is not two seats.
        Optional<StoredActor> actor = actors.lock(id);
        if (actor.isEmpty()) {
            return Outcome.refused(ActorRefusal.NOT_FOUND);
        }
        Optional<ActorRefusal> refusal = SeatRules.refusal(where, around(actor.get()));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        UUID seat = TimeOrderedIds.next();
        rows.add(id, seat, neighborhoods.finder().place(where), journal.now(), by.person());
        return Outcome.done(seat);
    }

    /** The further seats of all actors that everyone may see on a map. */
    public List<Sky.Seat> onMap() {
        return rows.onMap();
    }

    private SeatRules.Around around(StoredActor actor) {
        Stream<ActorSheet> further = rows.of(actor.id()).stream()
                .filter(seat -> !seat.removed())
                .map(ActorView.Seat::where);
        List<ActorSheet> seats =
                Stream.concat(Stream.of(actor.sheet()), further).toList();
        Set<String> areas = neighborhoods.names().stream()
                .map(area -> area.id().toString())
                .collect(Collectors.toSet());
        return new SeatRules.Around(seats, areas);
    }

    /** Takes away a seat that the actor still has. */
    public Outcome<UUID> remove(ActorId id, UUID seat, Acting by) {
        return rows.remove(id, seat, journal.now(), by.person())
                ? Outcome.done(seat)
                : Outcome.refused(ActorRefusal.SEAT_REMOVED);
    }

    /** Whose seat it is, or was. */
    public Optional<ActorId> actor(UUID seat) {
        return rows.actor(seat);
    }

    /** Why a removed seat cannot come back: it is there again, or was added anew. */
    public Optional<ActorRefusal> standing(ActorId id, UUID seat) {
        Optional<StoredActor> actor = actors.lock(id);
        Optional<ActorSheet> where = rows.of(id).stream()
                .filter(each -> each.id().equals(seat) && each.removed())
                .map(ActorView.Seat::where)
                .findFirst();
        return actor.isEmpty() || where.isEmpty()
                ? Optional.of(ActorRefusal.NOT_FOUND)
                : SeatRules.refusal(where.get(), around(actor.get()));
    }

    /** Brings a seat back, if nothing stands against it. */
    public Outcome<UUID> restore(ActorId id, UUID seat, Acting by) {
        Optional<ActorRefusal> refusal = standing(id, seat);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        rows.restore(seat, journal.now(), by.person());
        journal.tell(by, "registry.seat-restored", "actor:" + id, Map.of("seat", seat.toString()));
        return Outcome.done(seat);
    }
}

package org.costellazioni.registry;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.registry.writing.Neighborhoods;
import org.costellazioni.registry.writing.Seats;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Areas and further seats: the places in which actors are. */
@Component
@Transactional
public class Places {

    private final Neighborhoods neighborhoods;
    private final Seats seats;
    private final Journal journal;

    Places(Neighborhoods neighborhoods, Seats seats, Journal journal) {
        this.neighborhoods = neighborhoods;
        this.seats = seats;
        this.journal = journal;
    }

    /**
     * Takes an area under its layer and code.
     *
     * @return ACCEPTED when new, UPDATED when its name or border changed, else UNCHANGED
     * @throws IllegalArgumentException when its geometry is no Polygon or MultiPolygon
     */
    public Registration.State take(Area area) {
        return register(area).state();
    }

    /** {@link #take}, with what it takes to take it back; the result names no actor. */
    public Registration.Result register(Area area) {
        return neighborhoods.register(area, journal.now());
    }

    /** Puts seats with coordinates into their areas; asked for after areas were taken. */
    public void placeActors(Acting by) {
        neighborhoods.placeAll();
        journal.tell(by, "registry.actors-placed", "areas:all");
    }

    /**
     * Adds a seat beside the one of the actor's sheet; the area that it is in follows from its
     * coordinates, unless one was chosen.
     *
     * @param where the {@link ActorView.Seat#FIELDS} of a sheet
     */
    public Outcome<UUID> addSeat(ActorId actor, ActorSheet where, Acting by) {
        return told(seats.add(actor, where, by), "registry.seat-added", actor, by);
    }

    /** Takes a further seat away; it stays in the actor's history. */
    public Outcome<UUID> removeSeat(ActorId actor, UUID seat, Acting by) {
        return told(seats.remove(actor, seat, by), "registry.seat-removed", actor, by);
    }

    /** The further seats of all actors that everyone may see on a map. */
    @Transactional(readOnly = true)
    public List<Sky.Seat> seatsOnMap() {
        return seats.onMap();
    }

    private Outcome<UUID> told(Outcome<UUID> outcome, String verb, ActorId actor, Acting by) {
        return outcome.map(seat -> {
            journal.tell(by, verb, "actor:" + actor, Map.of("seat", seat.toString()));
            return seat;
        });
    }

    /** Areas with their borders, by layer and name. */
    @Transactional(readOnly = true)
    public List<Area> areas() {
        return neighborhoods.all();
    }

    /** Areas without their borders, by layer and name. */
    @Transactional(readOnly = true)
    public List<Area> areaNames() {
        return neighborhoods.names();
    }
}

package org.costellazioni.meetings;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.ThingJoined;
import org.costellazioni.meetings.store.AttendanceRows;
import org.costellazioni.meetings.store.OccasionChanges;
import org.costellazioni.meetings.store.OccasionRows;
import org.costellazioni.registry.ActorView;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who organized an occasion or was there is the actor that they are joined into. */
@Component
class JoinedOccasions {

    private final OccasionRows occasions;
    private final AttendanceRows attendances;
    private final OccasionChanges changes;

    JoinedOccasions(OccasionRows occasions, AttendanceRows attendances, OccasionChanges changes) {
        this.occasions = occasions;
        this.changes = changes;
        this.attendances = attendances;
    }

    @EventListener
    void follow(ThingJoined joined) {
        if (joined.kept().kind().equals(ActorView.THING)) {
            ActorId gone = new ActorId(joined.gone().id());
            ActorId kept = new ActorId(joined.kept().id());
            occasions.join(gone, kept);
            attendances.join(gone, kept);
            changes.join(gone, kept);
        }
    }
}

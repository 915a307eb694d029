package org.costellazioni.meetings;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.ThingJoined;
import org.costellazioni.kernel.ThingParted;
import org.costellazioni.meetings.rules.MeantOrganizers;
import org.costellazioni.meetings.rules.MeantOrganizers.Meaning;
import org.costellazioni.meetings.store.AttendanceRows;
import org.costellazioni.meetings.store.OccasionChanges;
import org.costellazioni.meetings.store.OccasionRows;
import org.costellazioni.meetings.store.PartedOrganizers;
import org.costellazioni.registry.ActorView;
import org.costellazioni.upkeep.undo.Parting;
import org.costellazioni.upkeep.undo.PutBack;
import org.costellazioni.upkeep.undo.Reversal.Effect;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who organized an occasion or was there is the actor that they are joined into. */
@Component
class JoinedOccasions implements Parting {

    private static final String ORGANIZERS = "meetings_organizers";

    private final OccasionRows occasions;
    private final AttendanceRows attendances;
    private final OccasionChanges changes;
    private final PartedOrganizers organizers;

    JoinedOccasions(
            OccasionRows occasions,
            AttendanceRows attendances,
            OccasionChanges changes,
            PartedOrganizers organizers) {
        this.organizers = organizers;
        this.occasions = occasions;
        this.changes = changes;
        this.attendances = attendances;
    }

    @EventListener
    void follow(ThingJoined joined) {
        if (joined.kept().kind().equals(ActorView.THING)) {
            ActorId gone = new ActorId(joined.gone().id());
            ActorId kept = new ActorId(joined.kept().id());
            occasions.join(joined.joining(), gone, kept);
            attendances.join(joined.joining(), gone, kept);
            changes.join(joined.joining(), gone, kept);
        }
    }

    @Override
    public List<Effect> part(ThingParted parted, PutBack rows) {
        if (!parted.kept().kind().equals(ActorView.THING)) {
            return List.of();
        }
        ActorId gone = new ActorId(parted.gone().id());
        ActorId kept = new ActorId(parted.kept().id());
        Set<UUID> moved = organized(rows, kept);
        Set<UUID> doubled = organized(rows, gone);
        MeantOrganizers rules = new MeantOrganizers(gone, kept);
        organizers.editsSince(kept, parted.joinedAt()).forEach((occasion, edits) -> {
            Meaning first = moved.contains(occasion)
                    ? Meaning.GONE
                    : doubled.contains(occasion) ? Meaning.BOTH : Meaning.KEPT;
            organizers.write(occasion, rules.meant(first, edits));
        });
        List<Effect> told =
                new ArrayList<>(rows.told(ORGANIZERS, "meetings.undo.parted-occasions"));
        told.addAll(rows.told("meetings_attendances", "meetings.undo.parted-attendances"));
        return told;
    }

    private static Set<UUID> organized(PutBack rows, ActorId actor) {
        return rows.rows(ORGANIZERS).stream()
                .filter(row -> id(row, "actor_id").equals(actor.value()))
                .map(row -> id(row, "occasion_id"))
                .collect(Collectors.toSet());
    }

    private static UUID id(Map<String, String> row, String column) {
        return UUID.fromString(row.getOrDefault(column, ""));
    }
}

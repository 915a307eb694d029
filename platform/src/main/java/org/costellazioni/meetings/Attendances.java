package org.costellazioni.meetings;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.meetings.rules.AttendanceEntry;
import org.costellazioni.meetings.rules.AttendanceFile;
import org.costellazioni.meetings.rules.LineReason;
import org.costellazioni.meetings.rules.OccasionRules;
import org.costellazioni.meetings.rules.RejectedLine;
import org.costellazioni.meetings.store.AttendanceRows;
import org.costellazioni.meetings.store.OccasionRows;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.Actors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Who was present at an occasion, and the ties that come of it. */
@Component
@Transactional
public class Attendances {

    private final AttendanceRows rows;
    private final OccasionRows occasions;
    private final Actors actors;
    private final PresenceTies ties;
    private final Journal journal;

    Attendances(
            AttendanceRows rows,
            OccasionRows occasions,
            Actors actors,
            PresenceTies ties,
            Journal journal) {
        this.rows = rows;
        this.occasions = occasions;
        this.actors = actors;
        this.ties = ties;
        this.journal = journal;
    }

    /** Those on the list, in the order in which they were added. */
    @Transactional(readOnly = true)
    public List<Attendee> of(Occasion occasion) {
        return rows.of(occasion.id());
    }

    /** Adds actors ticked from the registry. */
    public Outcome<AttendanceImport> tick(OccasionId id, List<ActorId> ticked, Visitor by) {
        Map<UUID, ?> known = actors.lines(ticked.stream().map(ActorId::value).toList());
        if (!ticked.stream().allMatch(actor -> known.containsKey(actor.value()))) {
            return Outcome.refused(OccasionRefusal.ACTOR_UNKNOWN);
        }
        List<Attendee> offered = ticked.stream()
                .distinct()
                .map(actor -> Attendee.known(actor, null))
                .toList();
        return add(id, offered, List.of(), by);
    }

    /** Adds names and codes: whom the registry knows by exactly that name becomes an actor. */
    public Outcome<AttendanceImport> take(OccasionId id, AttendanceFile file, Visitor by) {
        Map<String, List<ActorId>> called = actors.called(
                file.entries().stream().map(AttendanceEntry::text).distinct().toList());
        List<Attendee> offered = new ArrayList<>();
        List<RejectedLine> rejected = new ArrayList<>(file.rejected());
        for (AttendanceEntry entry : file.entries()) {
            List<ActorId> found = called.getOrDefault(entry.text(), List.of());
            if (found.size() == 1) {
                offered.add(Attendee.known(found.getFirst(), entry.code() ? null : entry.text()));
            } else if (entry.code()) {
                rejected.add(new RejectedLine(entry.line(), entry.text(), LineReason.CODE_UNKNOWN));
            } else {
                offered.add(Attendee.named(entry.text()));
            }
        }
        return add(id, offered, rejected, by);
    }

    private Outcome<AttendanceImport> add(
            OccasionId id, List<Attendee> offered, List<RejectedLine> rejected, Visitor by) {
        Optional<Occasion> occasion = occasions.byId(id, OccasionRules.sight(by));
        if (occasion.isEmpty()) {
            return Outcome.refused(OccasionRefusal.NOT_FOUND);
        }
        if (offered.isEmpty() && rejected.isEmpty()) {
            return Outcome.refused(OccasionRefusal.NOBODY_GIVEN);
        }
        occasions.lock(id);
        if (rows.of(id).size() + offered.size() > OccasionRules.MOST_PRESENT) {
            return Outcome.refused(OccasionRefusal.TOO_MANY_PRESENT);
        }
        Acting acting = OccasionRules.acting(by, occasion.get());
        List<Attendee> added = offered.stream()
                .filter(attendee -> rows.add(id, attendee, journal.now(), acting.person()))
                .toList();
        if (!added.isEmpty()) {
            String count = Integer.toString(added.size());
            journal.tell(
                    acting, "meetings.attendance-taken", "occasion:" + id, Map.of("added", count));
        }
        int known = (int) added.stream().filter(each -> each.actor() != null).count();
        return Outcome.done(new AttendanceImport(
                known, added.size() - known, offered.size() - added.size(), rejected));
    }

    /** Says which actor a typed name means. */
    public Outcome<Attendee> match(OccasionId id, UUID named, ActorId actor, Visitor by) {
        Optional<Occasion> occasion = occasions.byId(id, OccasionRules.sight(by));
        Optional<Attendee> typed =
                attendee(occasion, named).filter(attendee -> attendee.actor() == null);
        if (occasion.isEmpty() || typed.isEmpty()) {
            return Outcome.refused(OccasionRefusal.NOT_FOUND);
        }
        if (actors.byId(actor).isEmpty()) {
            return Outcome.refused(OccasionRefusal.ACTOR_UNKNOWN);
        }
        Acting acting = OccasionRules.acting(by, occasion.get());
        Attendee matched = Attendee.known(actor, typed.get().typedName());
        rows.remove(id, named);
        rows.add(id, matched, journal.now(), acting.person());
        journal.tell(
                acting,
                "meetings.name-matched",
                "occasion:" + id,
                Map.of("actor", actor.toString()));
        return Outcome.done(matched);
    }

    /** Takes somebody off the list who was not there; the ties that came of it are withdrawn. */
    public Outcome<Attendee> remove(OccasionId id, UUID attendee, Visitor by) {
        Optional<Occasion> occasion = occasions.byId(id, OccasionRules.sight(by));
        Optional<Attendee> listed = attendee(occasion, attendee);
        if (occasion.isEmpty() || listed.isEmpty()) {
            return Outcome.refused(OccasionRefusal.NOT_FOUND);
        }
        Acting acting = OccasionRules.acting(by, occasion.get());
        rows.remove(id, attendee);
        ActorId actor = listed.get().actor();
        if (actor != null) {
            ties.withdraw(occasion.get(), actor, acting);
        }
        journal.tell(acting, "meetings.attendee-removed", "occasion:" + id);
        return Outcome.done(listed.get());
    }

    /**
     * Records the ties of those present, and that they were recorded. What was recorded before stays
     * as it is; a recording that adds nothing leaves no row.
     *
     * @return how many ties were added
     */
    public Outcome<Integer> recordTies(OccasionId id, Visitor by) {
        Optional<Occasion> occasion = occasions.byId(id, OccasionRules.sight(by));
        if (occasion.isEmpty()) {
            return Outcome.refused(OccasionRefusal.NOT_FOUND);
        }
        if (occasion.get().cancelled()) {
            return Outcome.refused(OccasionRefusal.CANCELLED);
        }
        if (occasion.get().day().isAfter(journal.today())) {
            return Outcome.refused(OccasionRefusal.NOT_YET_HELD);
        }
        occasions.lock(id);
        Acting acting = OccasionRules.acting(by, occasion.get());
        List<ActorId> present = known(rows.of(id));
        PresenceTies.Added added = ties.record(occasion.get(), present, acting);
        if (added.planned() == 0) {
            return Outcome.refused(OccasionRefusal.TOO_FEW_PRESENT);
        }
        if (added.ties() > 0) {
            Occasion.Recording recording =
                    new Occasion.Recording(journal.now(), acting.person(), added.ties());
            occasions.record(id, added.present(), recording);
            String count = Integer.toString(added.ties());
            journal.tell(acting, "meetings.ties-recorded", "occasion:" + id, Map.of("ties", count));
        }
        return Outcome.done(added.ties());
    }

    private Optional<Attendee> attendee(Optional<Occasion> occasion, UUID attendee) {
        return occasion.stream()
                .flatMap(found -> rows.of(found.id()).stream())
                .filter(listed -> listed.id().equals(attendee))
                .findFirst();
    }

    /** The actors among those listed. */
    public static List<ActorId> known(List<Attendee> listed) {
        return listed.stream()
                .flatMap(attendee -> Stream.ofNullable(attendee.actor()))
                .toList();
    }
}

package org.costellazioni.meetings.changes;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.meetings.Attendances;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.OccasionChange;
import org.costellazioni.meetings.OccasionChange.What;
import org.costellazioni.meetings.OccasionDraft;
import org.costellazioni.meetings.OccasionId;
import org.costellazioni.meetings.PresenceTies;
import org.costellazioni.meetings.rules.OccasionEdit;
import org.costellazioni.meetings.store.AttendanceRows;
import org.costellazioni.meetings.store.OccasionChanges;
import org.costellazioni.meetings.store.OccasionRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes what occasions say now, and lets what hangs on them follow; whoever calls has locked them. */
@Component
public class OccasionEditing {

    private final OccasionRows rows;
    private final OccasionChanges changes;
    private final AttendanceRows attendances;
    private final PresenceTies ties;
    private final OccasionNews news;

    OccasionEditing(
            OccasionRows rows,
            OccasionChanges changes,
            AttendanceRows attendances,
            PresenceTies ties,
            OccasionNews news) {
        this.rows = rows;
        this.changes = changes;
        this.attendances = attendances;
        this.ties = ties;
        this.news = news;
    }

    private List<ActorId> listed(Occasion occasion) {
        return Attendances.known(attendances.of(occasion.id()));
    }

    /** Writes an edit of its own. */
    public OccasionEdit edit(Occasion occasion, OccasionDraft draft, Instant at, Acting by) {
        return write(occasion, draft, null, at, by);
    }

    /** Takes back of an edit what nobody has edited since. */
    OccasionEdit undo(Occasion occasion, OccasionEdit edit, Instant at, Acting by) {
        OccasionDraft draft = edit.undone(occasion.draft());
        ties.release(edit.id());
        return write(occasion, draft, edit.id(), at, by);
    }

    private OccasionEdit write(
            Occasion occasion, OccasionDraft draft, @Nullable UUID undone, Instant at, Acting by) {
        Occasion edited = occasion.saying(draft);
        OccasionEdit edit = new OccasionEdit(
                TimeOrderedIds.next(),
                occasion.id(),
                occasion.draft(),
                draft,
                undone,
                at,
                by.person());
        rows.update(edited);
        changes.insert(edit);
        List<ActorId> listed = listed(occasion);
        ties.follow(edit, occasion, edited, listed);
        news.edited(edit, edited, listed, by);
        return edit;
    }

    /** Calls it off; its ties are taken back. */
    public Occasion.Cancellation cancel(Occasion occasion, String reason, Instant at, Acting by) {
        Occasion.Cancellation cancellation =
                new Occasion.Cancellation(TimeOrderedIds.next(), reason, at, by.person());
        ties.hold(cancellation.id(), occasion, at);
        changes.cancel(occasion.id(), cancellation);
        rows.update(occasion.saying(occasion.draft()));
        news.cancelled(occasion, reason, listed(occasion), by);
        return cancellation;
    }

    /** It is held after all; its ties come back. */
    void hold(Occasion occasion, Occasion.Cancellation cancellation, Instant at, Acting by) {
        changes.lift(cancellation.id(), at, by.person());
        rows.update(occasion.saying(occasion.draft()));
        List<ActorId> listed = listed(occasion);
        ties.release(cancellation.id());
        news.held(occasion, listed, by);
    }

    /** How many ties would come back with an occasion that is held after all. */
    int returning(Occasion.Cancellation cancellation) {
        return ties.returning(cancellation.id());
    }

    /** What was done to an occasion, the first thing first. */
    public List<OccasionChange> history(OccasionId occasion) {
        Stream<OccasionChange> edits = changes.edits(occasion).stream()
                .map(edit -> new OccasionChange(
                        edit.undoes() == null ? What.EDITED : What.EDIT_UNDONE,
                        edit.changed(),
                        "",
                        edit.at(),
                        edit.by()));
        Stream<OccasionChange> cancellations =
                changes.cancellations(occasion).stream().flatMap(OccasionEditing::told);
        return Stream.concat(edits, cancellations)
                .sorted(Comparator.comparing(OccasionChange::at))
                .toList();
    }

    private static Stream<OccasionChange> told(OccasionChanges.CalledOff called) {
        Occasion.Cancellation cancellation = called.cancellation();
        OccasionChange cancelled = new OccasionChange(
                What.CANCELLED,
                Set.of(),
                cancellation.reason(),
                cancellation.at(),
                cancellation.by());
        return called.liftedAt() == null
                ? Stream.of(cancelled)
                : Stream.of(
                        cancelled,
                        new OccasionChange(
                                What.HELD_AFTER_ALL,
                                Set.of(),
                                "",
                                called.liftedAt(),
                                called.liftedBy()));
    }

    /** The act on it that may be undone: that it was called off, else its latest edit. */
    public Optional<Thing> undoable(Occasion occasion) {
        Occasion.Cancellation cancellation = occasion.cancellation();
        if (cancellation != null) {
            return Optional.of(new Thing(CancellationReversal.VERB, cancellation.id()));
        }
        return changes.edits(occasion.id()).reversed().stream()
                .filter(edit ->
                        edit.undoes() == null && !edit.back(occasion.draft()).isEmpty())
                .findFirst()
                .map(edit -> new Thing(OccasionEditReversal.VERB, edit.id()));
    }

    /** How many ties hang on it. */
    public int ties(Occasion occasion) {
        return ties.count(occasion);
    }

    /** How many persons are told of what becomes of it. */
    public int told(Occasion occasion, Acting by) {
        return news.audience(occasion, listed(occasion), by).size();
    }
}

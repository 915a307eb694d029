package org.costellazioni.meetings.rules;

import org.costellazioni.kernel.Acting;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.OccasionDraft;
import org.costellazioni.meetings.OccasionRefusal;
import org.costellazioni.people.Mandate;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.functions.Sight;
import org.costellazioni.site.lists.Reader;
import org.costellazioni.site.lists.Right;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Who looks after an occasion, and what one must have. */
public final class OccasionRules {

    public static final int LONGEST_TITLE = 160;
    public static final int LONGEST_PLACE = 160;
    public static final int LONGEST_NOTES = 4_000;
    public static final int LONGEST_REASON = 300;
    public static final int MOST_ORGANIZERS = 10;
    public static final int MOST_PRESENT = 500;

    private static final Right[] OFFICES = {Role.MUNICIPAL_OPERATOR, Role.PROGRAMME_OFFICE};

    private OccasionRules() {}

    /**
     * The administration looks after all; others after what the actors organize that they act for, and
     * after those occasions of which they keep the record.
     */
    public static Sight sight(Reader reader) {
        return Sight.of(reader, Occasion.NOTE_KEEPER, OFFICES);
    }

    /** Of those who look after it, who edits it and calls it off: not whoever just keeps its record. */
    public static Sight answering(Reader reader) {
        return new Sight(staff(reader), reader.actors(), Set.of());
    }

    /** Whether the reader may write down a new occasion. */
    public static boolean mayCreate(Reader reader) {
        return reader.known() && (staff(reader) || !reader.actors().isEmpty());
    }

    private static boolean staff(Reader reader) {
        return reader.has(OFFICES);
    }

    /** The first reason against a new occasion, in the order of {@link OccasionRefusal}. */
    public static Optional<OccasionRefusal> refusal(OccasionDraft draft, Visitor visitor) {
        if (draft.title().isEmpty()) {
            return Optional.of(OccasionRefusal.TITLE_MISSING);
        }
        if (draft.title().length() > LONGEST_TITLE) {
            return Optional.of(OccasionRefusal.TITLE_TOO_LONG);
        }
        if (draft.place().isEmpty()) {
            return Optional.of(OccasionRefusal.PLACE_MISSING);
        }
        if (draft.place().length() > LONGEST_PLACE) {
            return Optional.of(OccasionRefusal.PLACE_TOO_LONG);
        }
        if (draft.notes().length() > LONGEST_NOTES) {
            return Optional.of(OccasionRefusal.NOTES_TOO_LONG);
        }
        if (draft.organizers().isEmpty()) {
            return Optional.of(OccasionRefusal.ORGANIZER_MISSING);
        }
        if (draft.organizers().size() > MOST_ORGANIZERS) {
            return Optional.of(OccasionRefusal.TOO_MANY_ORGANIZERS);
        }
        boolean theirs = staff(visitor)
                || draft.organizers().stream()
                        .anyMatch(organizer -> visitor.mandateFor(organizer).isPresent());
        return theirs ? Optional.empty() : Optional.of(OccasionRefusal.ORGANIZER_NOT_YOURS);
    }

    /** The first reason against an edit, in the order of {@link OccasionRefusal}. */
    public static Optional<OccasionRefusal> refusal(
            Occasion now, OccasionDraft draft, int version, LocalDate today, Visitor visitor) {
        if (now.version() != version) {
            return Optional.of(OccasionRefusal.CHANGED_MEANWHILE);
        }
        if (now.cancelled()) {
            return Optional.of(OccasionRefusal.CANCELLED);
        }
        // Its ties held on the day on which it happened.
        if (now.recorded() && draft.day().isAfter(today)) {
            return Optional.of(OccasionRefusal.DAY_TO_COME);
        }
        return refusal(draft, visitor);
    }

    /** The first reason against calling it off. */
    public static Optional<OccasionRefusal> refusal(Occasion now, String reason) {
        if (now.cancelled()) {
            return Optional.of(OccasionRefusal.CANCELLED);
        }
        if (reason.isBlank()) {
            return Optional.of(OccasionRefusal.REASON_MISSING);
        }
        return reason.length() > LONGEST_REASON
                ? Optional.of(OccasionRefusal.REASON_TOO_LONG)
                : Optional.empty();
    }

    /** Who acts: somebody without office acts for the organizer by whose mandate they may. */
    public static Acting acting(Visitor visitor, Occasion occasion) {
        Acting acting = visitor.acting();
        boolean chosen = occasion.organizers().stream().anyMatch(visitor::actsFor);
        if (chosen || staff(visitor)) {
            return acting;
        }
        return occasion.organizers().stream()
                .flatMap(organizer -> visitor.mandateFor(organizer).stream())
                .map(Mandate::actor)
                .findFirst()
                .map(actor -> new Acting(acting.person(), actor, acting.identification()))
                .orElse(acting);
    }
}

package org.costellazioni.meetings;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.FunctionKind;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.Role;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;

/**
 * Something that happened, or is about to, on a day in a place.
 *
 * @param notes for those who look after it; never public
 * @param announced whether everyone may read title, day and place before it happens
 * @param organizers at least one, in the order written
 * @param version counts from one; rises with each edit, and when it is called off or held after all
 * @param recording what was recorded so far; null while its ties are not recorded
 * @param cancellation null while it is held
 */
public record Occasion(
        OccasionId id,
        String title,
        LocalDate day,
        String place,
        String notes,
        boolean announced,
        List<ActorId> organizers,
        int version,
        @Nullable Recording recording,
        @Nullable Cancellation cancellation) {

    /** What kind of things occasions are, for the modules that know things of any kind. */
    public static final String THING = "meetings.occasion";

    /**
     * Whoever keeps the record of one occasion, for an organizer who cannot: their access to names that
     * people wrote down ends by itself.
     */
    public static final FunctionKind NOTE_KEEPER = FunctionKind.trust(
                    "meetings.note-keeper",
                    THING,
                    Role.MUNICIPAL_OPERATOR.code(),
                    Role.PROGRAMME_OFFICE.code())
            .endingWithin(Period.ofYears(1));

    public Occasion {
        organizers = List.copyOf(organizers);
    }

    /**
     * That the ties were recorded.
     *
     * @param at when last
     * @param by the person who did it last; null for the machine
     * @param ties how many were added in all
     */
    public record Recording(Instant at, @Nullable PersonId by, int ties) {}

    /**
     * That it was called off.
     *
     * @param reason in the words of whoever called it off; everybody reads it
     * @param by null for the machine
     */
    public record Cancellation(
            UUID id, String reason, Instant at, @Nullable PersonId by) {}

    /** One that has just been written down. */
    static Occasion first(OccasionId id, OccasionDraft draft) {
        return new Occasion(
                id,
                draft.title(),
                draft.day(),
                draft.place(),
                draft.notes(),
                draft.announced(),
                draft.organizers(),
                1,
                null,
                null);
    }

    /** The same as somebody writes it down now. */
    public Occasion saying(OccasionDraft draft) {
        return new Occasion(
                id,
                draft.title(),
                draft.day(),
                draft.place(),
                draft.notes(),
                draft.announced(),
                draft.organizers(),
                version + 1,
                recording,
                cancellation);
    }

    /** What is written down about it. */
    public OccasionDraft draft() {
        return new OccasionDraft(title, day, place, notes, announced, organizers);
    }

    /** Address of its page, which proves its ties. */
    public String path() {
        return path(id);
    }

    static String path(OccasionId id) {
        return "/occasioni/" + id;
    }

    public boolean recorded() {
        return recording != null;
    }

    public boolean cancelled() {
        return cancellation != null;
    }
}

package org.costellazioni.meetings;

import org.costellazioni.kernel.Refusal;

import java.util.Locale;

/** Why something about an occasion was not done, in the order in which the reasons are looked for. */
public enum OccasionRefusal implements Refusal {
    NOT_FOUND,
    TITLE_MISSING,
    TITLE_TOO_LONG,
    PLACE_MISSING,
    PLACE_TOO_LONG,
    NOTES_TOO_LONG,
    ORGANIZER_MISSING,
    TOO_MANY_ORGANIZERS,
    ORGANIZER_UNKNOWN,
    ORGANIZER_NOT_YOURS,
    ACTOR_UNKNOWN,
    NOBODY_GIVEN,
    TOO_MANY_PRESENT,
    NOT_YET_HELD,
    TOO_FEW_PRESENT;

    @Override
    public String messageKey() {
        return "meetings.refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

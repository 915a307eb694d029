package org.costellazioni.meetings;

import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Refusal;

/** Why something about an occasion was not done, in the order in which the reasons are looked for. */
public enum OccasionRefusal implements Refusal {
    NOT_FOUND,
    CHANGED_MEANWHILE,
    CANCELLED,
    @About("titolo")
    TITLE_MISSING,
    @About("titolo")
    TITLE_TOO_LONG,
    @About("giorno")
    DAY_TO_COME,
    @About("luogo")
    PLACE_MISSING,
    @About("luogo")
    PLACE_TOO_LONG,
    @About("note")
    NOTES_TOO_LONG,
    @About("altri")
    ORGANIZER_MISSING,
    @About("altri")
    TOO_MANY_ORGANIZERS,
    @About("altri")
    ORGANIZER_UNKNOWN,
    @About("altri")
    ORGANIZER_NOT_YOURS,
    @About("motivo")
    REASON_MISSING,
    @About("motivo")
    REASON_TOO_LONG,
    ACTOR_UNKNOWN,
    @About("nomi")
    NOBODY_GIVEN,
    TOO_MANY_PRESENT,
    NOT_YET_HELD,
    TOO_FEW_PRESENT;

    @Override
    public String messageKey() {
        return MessageKey.of("meetings.refusal.", this);
    }
}

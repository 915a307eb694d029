package org.costellazioni.registry;

import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Refusal;

/**
 * Why a sheet was not taken, in the order in which the reasons are looked for. A reason that several
 * fields share names none of them: the form knows which one it is.
 */
public enum ActorRefusal implements Refusal {
    @About("name")
    NAME_MISSING,
    @About("name")
    NAME_TOO_LONG,
    @About("kind")
    KIND_UNKNOWN,
    @About("fiscal-code")
    FISCAL_CODE_MALFORMED,
    @About("fiscal-code")
    FISCAL_CODE_CHECK_WRONG,
    @About("fiscal-code")
    FISCAL_CODE_TAKEN,
    @About("runts-section")
    RUNTS_SECTION_UNKNOWN,
    @About("legal-nature")
    LEGAL_NATURE_UNKNOWN,
    @About("activities")
    ACTIVITY_UNKNOWN,
    @About("themes")
    THEME_UNKNOWN,
    @About("people-helped")
    PEOPLE_HELPED_UNKNOWN,
    @About("icnpo")
    ICNPO_UNKNOWN,
    @About("languages")
    LANGUAGE_UNKNOWN,
    DATE_MALFORMED,
    @About("active-until")
    ACTIVE_BACKWARDS,
    @About("address")
    ADDRESS_MISSING,
    @About("latitude")
    LATITUDE_WRONG,
    @About("longitude")
    LONGITUDE_WRONG,
    @About("latitude")
    COORDINATES_HALF,
    @About("latitude")
    POINT_MISSING,
    @About("dove")
    POINT_NOT_DOUBTED,
    @About("email")
    EMAIL_MALFORMED,
    @About("pec")
    PEC_MALFORMED,
    WEBSITE_MALFORMED,
    TEXT_TOO_LONG,
    @About("area-id")
    AREA_UNKNOWN,
    @About("address")
    SEAT_TWICE,
    NOT_FOUND,
    SEAT_REMOVED,
    @About("nota")
    NOTE_TOO_LONG,
    ASKED_ALREADY,
    @About("kind")
    NOT_YOURS,
    OFFICE_FIELD,
    CHANGED_MEANWHILE,
    TWIN_OF_ITSELF,
    TWIN_OF_ANOTHER_KIND,
    /** The one that was kept was itself joined into another, which is to be undone first. */
    TWIN_JOINED_SINCE,
    /** The one that was kept was withdrawn. */
    TWIN_WITHDRAWN,
    /** Asks once more, and refuses nobody who says that it is meant. */
    TWIN_OF_ANOTHER_CODE;

    @Override
    public String messageKey() {
        return MessageKey.of("registry.refusal.", this);
    }
}

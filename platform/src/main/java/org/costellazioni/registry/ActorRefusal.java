package org.costellazioni.registry;

import org.costellazioni.kernel.Refusal;

import java.util.Locale;

/** Why a sheet was not taken, in the order in which the reasons are looked for. */
public enum ActorRefusal implements Refusal {
    NAME_MISSING,
    NAME_TOO_LONG,
    KIND_UNKNOWN,
    FISCAL_CODE_MALFORMED,
    FISCAL_CODE_CHECK_WRONG,
    FISCAL_CODE_TAKEN,
    RUNTS_SECTION_UNKNOWN,
    LEGAL_NATURE_UNKNOWN,
    ACTIVITY_UNKNOWN,
    THEME_UNKNOWN,
    PEOPLE_HELPED_UNKNOWN,
    ICNPO_UNKNOWN,
    LANGUAGE_UNKNOWN,
    DATE_MALFORMED,
    ACTIVE_BACKWARDS,
    ADDRESS_MISSING,
    LATITUDE_WRONG,
    LONGITUDE_WRONG,
    COORDINATES_HALF,
    EMAIL_MALFORMED,
    PEC_MALFORMED,
    WEBSITE_MALFORMED,
    TEXT_TOO_LONG,
    AREA_UNKNOWN,
    SEAT_TWICE,
    NOT_FOUND,
    SEAT_REMOVED,
    NOT_YOURS,
    CHANGED_MEANWHILE,
    TWIN_OF_ITSELF;

    @Override
    public String messageKey() {
        return "registry.refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

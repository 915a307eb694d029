package org.costellazioni.territories;

import org.costellazioni.kernel.Refusal;

/** Why a territory was not made, changed or found. */
public enum TerritoryRefusal implements Refusal {
    SLUG_MALFORMED("slug-malformed"),
    @About("nome")
    NAME_MISSING("name-missing"),
    SLUG_TAKEN("slug-taken"),
    @About("colore")
    COLOR_TOO_LIGHT("color-too-light"),
    @About("mappe")
    TILE_SERVER_MALFORMED("tile-server-malformed"),
    CHANGED_MEANWHILE("changed-meanwhile"),
    HOST_MALFORMED("host-malformed"),
    NONE_YET("none-yet"),
    NOT_FOUND("not-found"),
    NAME_ONE("name-one");

    private final String what;

    TerritoryRefusal(String what) {
        this.what = what;
    }

    @Override
    public String messageKey() {
        return "territories.refusal." + what;
    }
}

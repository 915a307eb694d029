package org.costellazioni.constellation.web;

import org.costellazioni.constellation.rules.Line;
import org.costellazioni.constellation.rules.SelectedSky;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A part of what a selection shows, of which a page says which ties they are. */
enum SkyPart {
    /** Ties of the period. */
    TIES("legami"),
    /** Ties that began in the period. */
    BEGUN("nati"),
    /** Of those, the ones written down within three months. */
    PROMPT("scritti-subito"),
    /** Ties of the constant panel, a year before the period's end. */
    BEFORE("un-anno-prima"),
    /** The same at its end. */
    AFTER("alla-fine"),
    /** What one side alone declared. */
    DECLARED("dichiarati"),
    /** The constant panel itself. */
    PANEL("presenti"),
    /** Stars without a place on the map and without a neighborhood. */
    NOWHERE("senza-posizione"),
    /** Stars of which the map knows the neighborhood alone. */
    AREA_ALONE("solo-quartiere");

    private static final String PATH = "/cielo/elenco/";

    private final String path;

    SkyPart(String path) {
        this.path = path;
    }

    static Optional<SkyPart> of(String path) {
        return Arrays.stream(values()).filter(part -> part.path.equals(path)).findFirst();
    }

    /** Address of the page of this part. */
    String address(String query) {
        return PATH + path + query;
    }

    /** Key of its messages: {@code constellation.part.ties}. */
    String key() {
        return "constellation.part." + path;
    }

    /** Whether it consists of ties, rather than of stars. */
    boolean isOfTies() {
        return this != PANEL && this != NOWHERE && this != AREA_ALONE;
    }

    /** Its ties; none where it consists of stars. */
    List<Line> lines(SelectedSky look) {
        return switch (this) {
            case TIES -> look.lines();
            case BEGUN -> look.begun();
            case PROMPT -> look.prompt();
            case BEFORE -> look.before();
            case AFTER -> look.after();
            case DECLARED -> look.declaredLines();
            case PANEL, NOWHERE, AREA_ALONE -> List.of();
        };
    }
}

package org.costellazioni.meetings.web;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.site.FormErrors;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * An occasion as typed.
 *
 * @param organizzatori identifiers of the actors ticked
 * @param altri names of other organizers, one a line
 * @param annuncio {@code si} when ticked
 */
record OccasionForm(
        @Nullable String titolo,
        @Nullable String giorno,
        @Nullable String luogo,
        @Nullable List<String> organizzatori,
        @Nullable String altri,
        @Nullable String note,
        @Nullable String annuncio) {

    static final OccasionForm EMPTY = new OccasionForm("", "", "", List.of(), "", "", "");

    /** A field's text, empty when it was not sent. */
    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    List<String> ticked() {
        return organizzatori == null ? List.of() : organizzatori;
    }

    List<ActorId> tickedActors() {
        return ticked().stream().flatMap(id -> ActorId.parse(id).stream()).toList();
    }

    /** The other names, each once, without blank lines. */
    List<String> others() {
        return lines(altri);
    }

    static List<String> lines(@Nullable String typed) {
        return text(typed)
                .lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    boolean announced() {
        return "si".equals(annuncio);
    }

    Optional<LocalDate> day(FormErrors errors) {
        if (text(giorno).isBlank()) {
            errors.add("giorno", "meetings.occasion.day-missing");
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text(giorno).strip()));
        } catch (DateTimeParseException malformed) {
            errors.add("giorno", "meetings.occasion.day-malformed");
            return Optional.empty();
        }
    }
}

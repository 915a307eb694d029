package org.costellazioni.registry.web;

import org.costellazioni.kernel.Refusal;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.TieRefusal;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A kind of tie as typed.
 *
 * @param parti {@code diverse} when it has a direction
 * @param altra the phrase seen from the other end; {@code ingleseAltra} the same in English
 * @param nomi other names, one a line
 */
record TieKindForm(
        @Nullable String frase,
        @Nullable String parti,
        @Nullable String altra,
        @Nullable String inglese,
        @Nullable String ingleseAltra,
        @Nullable String nomi,
        @Nullable String posto,
        @Nullable String nascosto) {

    static final TieKindForm EMPTY = new TieKindForm("", "", "", "", "", "", "", "");

    private static final int LAST = 1000;

    static TieKindForm of(TieKind kind) {
        return new TieKindForm(
                kind.italian().phrase(),
                kind.directed() ? "diverse" : "",
                kind.italian().turned(),
                kind.english().phrase(),
                kind.english().turned(),
                String.join("\n", kind.aliases()),
                String.valueOf(kind.position()),
                kind.hidden() ? "si" : "");
    }

    boolean directed() {
        return "diverse".equals(parti);
    }

    /** The kind as it is to be kept; where it is told of both alike nothing is seen from the other end. */
    TieKind kind(Optional<TieKind> before) {
        String place = FormText.of(posto);
        return new TieKind(
                before.map(TieKind::code).orElse(TieKind.Code.NEW),
                directed(),
                wording(frase, altra),
                wording(inglese, ingleseAltra),
                Arrays.stream(FormText.of(nomi).split("\n"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList(),
                before.map(TieKind::former).orElse(List.of()),
                place.matches("\\d{1,5}") ? Integer.parseInt(place) : LAST,
                "si".equals(nascosto),
                before.map(TieKind::source).orElse(""));
    }

    private TieKind.Wording wording(@Nullable String phrase, @Nullable String turned) {
        return new TieKind.Wording(
                FormText.orNull(phrase), directed() ? FormText.orNull(turned) : null);
    }

    /** Name of the field that a refusal speaks of. */
    static String about(Refusal refusal) {
        return switch (refusal) {
            case TieRefusal.TURNED_MISSING -> "altra";
            case TieRefusal.DIRECTION_FIXED, TieRefusal.KIND_NEEDED -> "parti";
            case TieRefusal.KINDS_EQUAL, TieRefusal.DIRECTIONS_DIFFER -> "in";
            default -> "frase";
        };
    }

    /** A field's text, never null. */
    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}

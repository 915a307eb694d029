package org.costellazioni.people.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.Mandate;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.functions.Function;
import org.costellazioni.people.functions.FunctionId;
import org.costellazioni.people.succession.ElectionMinutes;
import org.costellazioni.people.succession.SuccessionRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

class SuccessionRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
    private static final ActorId ACTOR = ActorId.next();
    private static final PersonId CARLA = PersonId.next();
    private static final PersonId DINO = PersonId.next();
    private static final PersonId OTTAVIA = PersonId.next();
    private static final Function CARLAS = mandate(CARLA, MandateKind.LEGAL_REPRESENTATIVE, null);
    private static final Function DINOS = mandate(DINO, MandateKind.DELEGATE, null);
    private static final List<Function> NOW = List.of(CARLAS, DINOS);

    private static Function mandate(PersonId person, MandateKind kind, @Nullable LocalDate until) {
        return new Function(
                FunctionId.next(),
                kind.code(),
                person,
                MandateKind.thing(ACTOR),
                null,
                LocalDate.of(2024, 1, 1),
                until,
                Instant.EPOCH,
                null);
    }

    /** Whoever names, by what they are. */
    private static Visitor by(String who) {
        return switch (who) {
            case "representative" -> visitor(CARLA, Set.of(), List.of(CARLAS));
            case "delegate" -> visitor(DINO, Set.of(), List.of(DINOS));
            case "office" -> visitor(OTTAVIA, Set.of(Role.PROGRAMME_OFFICE), List.of());
            case "citizen" -> visitor(PersonId.next(), Set.of(), List.of());
            default -> throw new IllegalArgumentException(who);
        };
    }

    private static Visitor visitor(PersonId id, Set<Role> roles, List<Function> functions) {
        return new Visitor(
                new Person(id, "Ines", "Panchina", null, Locale.ITALIAN),
                IdentificationLevel.PASSWORD,
                null,
                roles,
                functions.stream()
                        .flatMap(function -> Mandate.of(function).stream())
                        .toList());
    }

    private static @Nullable PersonId person(String name) {
        return switch (name) {
            case "carla" -> CARLA;
            case "dino" -> DINO;
            case "ottavia" -> OTTAVIA;
            default -> null;
        };
    }

    private static SuccessionRules.Naming naming(
            Visitor by,
            @Nullable PersonId newcomer,
            LocalDate from,
            @Nullable LocalDate minutes,
            Set<FunctionId> seen,
            Set<FunctionId> ticked) {
        return new SuccessionRules.Naming(
                by,
                ACTOR,
                newcomer,
                from,
                minutes == null ? null : new ElectionMinutes(minutes, "in sede"),
                NOW,
                seen,
                ticked,
                TODAY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    by             | newcomer | from       | minutes    | refused
                    representative | dino     | 2026-06-10 |            |
                    representative | unknown  | 2026-06-10 |            |
                    representative | dino     | 2027-06-10 |            |
                    representative | dino     | 2027-06-11 |            | DAY_FAR
                    representative | dino     | 2026-06-09 |            | DAY_PAST
                    representative | carla    | 2026-06-10 |            | FOR_YOURSELF
                    office         | dino     | 2026-06-10 |            | MINUTES_MISSING
                    office         | dino     | 2026-06-10 | 2026-06-10 |
                    office         | dino     | 2026-06-10 | 2026-06-11 | MINUTES_AHEAD
                    office         | ottavia  | 2026-06-10 | 2026-05-02 |
                    office         | carla    | 2026-06-10 | 2026-05-02 | ALREADY_REPRESENTS
                    delegate       | dino     | 2026-06-10 | 2026-05-02 | NOT_YOURS
                    citizen        | dino     | 2026-06-10 | 2026-05-02 | NOT_YOURS
                    """, useHeadersInDisplayName = true)
    void aRepresentativeNamesAnotherAndTheOfficeOnTheMinutes(
            String by,
            String newcomer,
            LocalDate from,
            @Nullable LocalDate minutes,
            @Nullable SuccessionRefusal refused) {
        Set<FunctionId> seen = Set.of(CARLAS.id(), DINOS.id());
        assertThat(SuccessionRules.refusal(
                        naming(by(by), person(newcomer), from, minutes, seen, Set.of())))
                .isEqualTo(Optional.ofNullable(refused));
    }

    @Test
    void whoeverWasShownOtherMandatesIsToldThatTheyChanged() {
        for (Set<FunctionId> seen :
                List.<Set<FunctionId>>of(Set.of(), Set.of(CARLAS.id()), Set.of(DINOS.id()))) {
            assertThat(SuccessionRules.refusal(
                            naming(by("representative"), DINO, TODAY, null, seen, Set.of())))
                    .contains(SuccessionRefusal.OVERTAKEN);
        }
    }

    @Test
    void whoeverRepresentedUntilTheDayBeforeMayComeBack() {
        Function until = mandate(OTTAVIA, MandateKind.LEGAL_REPRESENTATIVE, TODAY.plusDays(4));
        for (int days : List.of(4, 5)) {
            SuccessionRules.Naming back = new SuccessionRules.Naming(
                    by("office"),
                    ACTOR,
                    OTTAVIA,
                    TODAY.plusDays(days),
                    new ElectionMinutes(TODAY, "in sede"),
                    List.of(until),
                    Set.of(until.id()),
                    Set.of(),
                    TODAY);
            assertThat(SuccessionRules.refusal(back).isEmpty()).isEqualTo(days == 5);
        }
    }

    @Test
    void theOwnMandateOfARepresentativeEndsAndOthersWhenTicked() {
        Set<FunctionId> seen = Set.of(CARLAS.id(), DINOS.id());
        assertThat(SuccessionRules.ending(
                        naming(by("representative"), null, TODAY, null, seen, Set.of())))
                .containsExactly(CARLAS.id());
        assertThat(SuccessionRules.ending(
                        naming(by("representative"), null, TODAY, null, seen, Set.of(DINOS.id()))))
                .containsExactlyInAnyOrder(CARLAS.id(), DINOS.id());
        assertThat(SuccessionRules.ending(
                        naming(by("office"), null, TODAY, TODAY, seen, Set.of(DINOS.id()))))
                .containsExactly(DINOS.id());
        assertThat(SuccessionRules.ending(
                        naming(by("office"), null, TODAY, TODAY, seen, Set.of(FunctionId.next()))))
                .isEmpty();
    }

    @Test
    void theLastRepresentativeIsWhoeverLeavesNobodyBehind() {
        Function next = mandate(OTTAVIA, MandateKind.LEGAL_REPRESENTATIVE, null);
        assertThat(SuccessionRules.last(CARLAS, NOW, TODAY)).isTrue();
        assertThat(SuccessionRules.last(DINOS, NOW, TODAY)).isFalse();
        assertThat(SuccessionRules.last(CARLAS, List.of(CARLAS, DINOS, next), TODAY))
                .isFalse();
        assertThat(SuccessionRules.last(CARLAS, NOW, LocalDate.of(2023, 12, 31)))
                .as("it has not begun")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Ines Panchina, Panchina Ines, true",
        "Ines Maria Panchina, ines panchina, true",
        "Nicolò Dell’Orto, Nicolo Dell'Orto, true",
        "Ines Panchina, Ines Scialle, false",
        "Ines Panchina, Ines, true",
        "Ines, '', false"
    })
    void aNameIsThePersonsWhenAllItsWordsAre(String one, String other, boolean same) {
        assertThat(SuccessionRules.sameName(one, other)).isEqualTo(same);
        assertThat(SuccessionRules.sameName(other, one)).isEqualTo(same);
    }
}

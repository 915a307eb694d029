package org.costellazioni.people.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Handover;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.Person;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.handovers.HandoverRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class HandoverRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
    private static final PersonId BRUNO = PersonId.next();
    private static final PersonId MARTA = PersonId.next();

    private static Visitor visitor(String who) {
        return switch (who) {
            case "own" -> visitor(BRUNO, Set.of());
            case "office" -> visitor(MARTA, Set.of(Role.PROGRAMME_OFFICE));
            case "evaluator" -> visitor(MARTA, Set.of(Role.EVALUATOR));
            case "stranger" -> Visitor.STRANGER;
            default -> throw new IllegalArgumentException(who);
        };
    }

    private static Visitor visitor(PersonId id, Set<Role> roles) {
        return new Visitor(
                new Person(id, "Ines", "Panchina", null, Locale.ITALIAN),
                IdentificationLevel.PASSWORD,
                null,
                roles,
                List.of());
    }

    private static @Nullable PersonId person(String name) {
        return switch (name) {
            case "bruno" -> BRUNO;
            case "marta" -> MARTA;
            default -> null;
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    by        | to      | until      | refused
                    own       | marta   |            |
                    own       | marta   | 2026-06-10 |
                    own       | marta   | 2027-06-10 |
                    own       | marta   | 2027-06-11 | DAY_FAR
                    own       | marta   | 2026-06-09 | DAY_PAST
                    own       | unknown | 2026-06-09 | PERSON_UNKNOWN
                    own       | bruno   |            | SAME_PERSON
                    office    | marta   |            |
                    office    | bruno   | 2026-06-09 | SAME_PERSON
                    evaluator | marta   |            | NOT_YOURS
                    stranger  | unknown |            | NOT_YOURS
                    """, useHeadersInDisplayName = true)
    void onesOwnWorkPassesAndThatOfOthersByTheOffice(
            String by, String to, @Nullable LocalDate until, @Nullable HandoverRefusal refused) {
        assertThat(HandoverRules.refusal(
                        new HandoverRules.Passing(visitor(by), BRUNO, person(to), until, TODAY)))
                .isEqualTo(Optional.ofNullable(refused));
    }

    @Test
    void whoeverLacksTheFunctionThatItNeedsCannotDoIt() {
        Handover office = new Handover("a.handover.b", Role.PROGRAMME_OFFICE.code(), new NoWork());
        Handover anybody = new Handover("a.handover.c", null, new NoWork());
        assertThat(HandoverRules.can(visitor("office"), office)).isTrue();
        assertThat(HandoverRules.can(visitor("evaluator"), office)).isFalse();
        assertThat(HandoverRules.can(visitor("evaluator"), anybody)).isTrue();
    }

    private record NoWork() implements Handover.Work {

        @Override
        public List<Handover.Item> of(PersonId person) {
            return List.of();
        }

        @Override
        public Optional<UUID> pass(UUID item, PersonId from, PersonId to, Acting by) {
            return Optional.empty();
        }
    }
}

package org.costellazioni.samples.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;
import org.costellazioni.samples.SampleDraft;
import org.costellazioni.samples.SampleRefusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;
import java.util.Set;

class SampleRulesTests {

    @ParameterizedTest(name = "{0}, a name of {1}, notes of {2}: {3}")
    @CsvSource({
        "PROGRAMME_OFFICE,     1,    0, ",
        "ADMINISTRATOR,      160, 4000, ",
        "PROGRAMME_OFFICE,     0,    0, NAME_MISSING",
        "PROGRAMME_OFFICE,   161, 4001, NAME_TOO_LONG",
        "PROGRAMME_OFFICE,   160, 4001, NOTES_TOO_LONG",
        "MUNICIPAL_OPERATOR,   0,    0, NOT_YOURS",
        "EVALUATOR,            1,    0, NOT_YOURS",
        ",                     1,    0, NOT_YOURS",
    })
    void reasonsComeInTheirOrder(Role role, int name, int notes, SampleRefusal refusal) {
        SampleDraft draft = new SampleDraft(" " + "a".repeat(name) + " ", "a".repeat(notes));
        assertThat(SampleRules.refusal(draft, visitor(role)))
                .isEqualTo(Optional.ofNullable(refusal));
    }

    private static Visitor visitor(Role role) {
        return new Visitor(
                null,
                IdentificationLevel.NONE,
                null,
                role == null ? Set.of() : Set.of(role),
                List.of());
    }
}

package org.costellazioni.people.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.Mandate;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.MandateRequest;
import org.costellazioni.people.MandateRequestId;
import org.costellazioni.people.Person;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.functions.FunctionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

class MandateRulesTests {

    private static final ActorId ACTOR = ActorId.next();

    /** Late in the evening in Italy it is the same day, in London too. */
    private static final MandateRequest REQUEST = new MandateRequest(
            MandateRequestId.next(),
            PersonId.next(),
            ACTOR,
            MandateKind.DELEGATE,
            "",
            IdentificationLevel.PASSWORD,
            Instant.parse("2026-03-01T23:30:00Z"));

    private static Visitor visitor(@Nullable Role role, @Nullable MandateKind mandate) {
        PersonId id = PersonId.next();
        LocalDate began = LocalDate.of(2026, 1, 1);
        return new Visitor(
                new Person(id, "Ines", "Panchina", null, Locale.ITALIAN),
                IdentificationLevel.PASSWORD,
                null,
                role == null ? Set.of() : Set.of(role),
                mandate == null
                        ? List.of()
                        : List.of(new Mandate(
                                FunctionId.next(), id, ACTOR, mandate, null, began, null)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    asked                | granted              | may
                    LEGAL_REPRESENTATIVE | LEGAL_REPRESENTATIVE | true
                    LEGAL_REPRESENTATIVE | DELEGATE             | true
                    LEGAL_REPRESENTATIVE | OPERATOR             | true
                    DELEGATE             | LEGAL_REPRESENTATIVE | false
                    DELEGATE             | DELEGATE             | true
                    DELEGATE             | OPERATOR             | true
                    OPERATOR             | DELEGATE             | false
                    OPERATOR             | OPERATOR             | true
                    OPERATOR             | FISCAL_HOST          | false
                    """, useHeadersInDisplayName = true)
    void asMuchAsWasAskedIsGrantedOrLess(MandateKind asked, MandateKind granted, boolean may) {
        assertThat(MandateRules.grantable(asked).contains(granted)).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    role             | mandate              | represented | today      | owes
                    PROGRAMME_OFFICE |                      | false       | 2026-03-02 | true
                    PROGRAMME_OFFICE |                      | true        | 2026-03-02 | false
                    PROGRAMME_OFFICE |                      | true        | 2026-04-01 | false
                    PROGRAMME_OFFICE |                      | true        | 2026-04-02 | true
                    ADMINISTRATOR    |                      | false       | 2026-03-02 | true
                    PROGRAMME_OFFICE | LEGAL_REPRESENTATIVE | true        | 2026-03-02 | true
                                     | LEGAL_REPRESENTATIVE | true        | 2026-03-02 | true
                                     | DELEGATE             | true        | 2026-03-02 | false
                                     | DELEGATE             | false       | 2026-04-02 | false
                    EVALUATOR        |                      | false       | 2026-04-02 | false
                    """, useHeadersInDisplayName = true)
    void theRepresentativeAnswersAndWithoutOneTheOffice(
            @Nullable Role role,
            @Nullable MandateKind mandate,
            boolean represented,
            LocalDate today,
            boolean owes) {
        assertThat(MandateRules.owesAnswer(visitor(role, mandate), REQUEST, represented, today))
                .isEqualTo(owes);
    }

    @Test
    void theTermRunsFromTheDayInItaly() {
        assertThat(MandateRules.answerBy(REQUEST)).isEqualTo(LocalDate.of(2026, 4, 1));
    }
}

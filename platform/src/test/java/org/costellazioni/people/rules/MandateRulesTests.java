package org.costellazioni.people.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.Mandate;
import org.costellazioni.people.MandateId;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.MandateRefusal;
import org.costellazioni.people.Person;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

class MandateRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final ActorId NETWORK = ActorId.next();

    private final Person carla =
            new Person(PersonId.next(), "Carla", "Ventaglio", null, Locale.ITALIAN);
    private final PersonId dino = PersonId.next();

    private Visitor carlaWith(Set<Role> roles, MandateKind... kinds) {
        List<Mandate> mandates = List.of(kinds).stream()
                .map(kind -> mandate(carla.id(), kind, TODAY, null))
                .toList();
        return new Visitor(carla, IdentificationLevel.PASSWORD, null, roles, mandates);
    }

    private static Mandate mandate(
            PersonId person, MandateKind kind, LocalDate from, @Nullable LocalDate until) {
        return new Mandate(MandateId.next(), person, NETWORK, kind, null, from, until);
    }

    private static List<MandateRefusal> refusals(Visitor by, Mandate mandate, Mandate... held) {
        return MandateRules.refusal(new MandateRules.Grant(by, mandate, TODAY, List.of(held)))
                .stream()
                .toList();
    }

    @Test
    void theRepresentativeAndTheOfficeMayGrant() {
        Mandate mandate = mandate(dino, MandateKind.DELEGATE, TODAY, TODAY.plusYears(1));
        assertThat(refusals(carlaWith(Set.of(), MandateKind.LEGAL_REPRESENTATIVE), mandate))
                .isEmpty();
        assertThat(refusals(carlaWith(Set.of(Role.PROGRAMME_OFFICE)), mandate)).isEmpty();
        assertThat(refusals(carlaWith(Set.of(Role.ADMINISTRATOR)), mandate)).isEmpty();
    }

    @Test
    void nobodyElseMayGrant() {
        Mandate mandate = mandate(dino, MandateKind.DELEGATE, TODAY, null);
        assertThat(refusals(Visitor.STRANGER, mandate))
                .containsExactly(MandateRefusal.NOT_SIGNED_IN);
        for (Visitor other : List.of(
                carlaWith(Set.of()),
                carlaWith(Set.of(), MandateKind.DELEGATE, MandateKind.OPERATOR),
                carlaWith(Set.of(Role.EVALUATOR)),
                carlaWith(Set.of(Role.MUNICIPAL_OPERATOR)))) {
            assertThat(refusals(other, mandate)).containsExactly(MandateRefusal.NOT_YOURS_TO_GRANT);
        }
    }

    @Test
    void nobodyGrantsToThemselves() {
        Mandate mandate = mandate(carla.id(), MandateKind.LEGAL_REPRESENTATIVE, TODAY, null);
        assertThat(refusals(carlaWith(Set.of(Role.ADMINISTRATOR)), mandate))
                .containsExactly(MandateRefusal.FOR_YOURSELF);
    }

    @Test
    void aFiscalHostNamesTheHostAndNobodyElseDoes() {
        Visitor office = carlaWith(Set.of(Role.PROGRAMME_OFFICE));
        assertThat(refusals(office, mandate(dino, MandateKind.FISCAL_HOST, TODAY, null)))
                .containsExactly(MandateRefusal.HOST_MISSING);
        Mandate odd = new Mandate(
                MandateId.next(), dino, NETWORK, MandateKind.DELEGATE, ActorId.next(), TODAY, null);
        assertThat(refusals(office, odd)).containsExactly(MandateRefusal.HOST_MISSING);
    }

    @Test
    void aPeriodEndsAfterItsStartNotInThePastAndWithinTenYears() {
        Visitor office = carlaWith(Set.of(Role.PROGRAMME_OFFICE));
        LocalDate nextMonth = TODAY.plusMonths(1);
        assertThat(refusals(office, mandate(dino, MandateKind.DELEGATE, nextMonth, TODAY)))
                .containsExactly(MandateRefusal.ENDS_BEFORE_IT_BEGINS);
        assertThat(refusals(
                        office,
                        mandate(
                                dino,
                                MandateKind.DELEGATE,
                                TODAY.minusDays(9),
                                TODAY.minusDays(1))))
                .containsExactly(MandateRefusal.ENDS_BEFORE_IT_BEGINS);
        assertThat(refusals(office, mandate(dino, MandateKind.DELEGATE, TODAY, TODAY)))
                .isEmpty();
        assertThat(refusals(
                        office, mandate(dino, MandateKind.DELEGATE, TODAY, TODAY.plusYears(10))))
                .isEmpty();
        assertThat(refusals(
                        office,
                        mandate(
                                dino,
                                MandateKind.DELEGATE,
                                TODAY,
                                TODAY.plusYears(10).plusDays(1))))
                .containsExactly(MandateRefusal.TOO_LONG);
    }

    @Test
    void theSameMandateIsNotGrantedTwice() {
        Visitor office = carlaWith(Set.of(Role.PROGRAMME_OFFICE));
        Mandate held = mandate(dino, MandateKind.DELEGATE, TODAY.minusYears(1), null);
        assertThat(refusals(office, mandate(dino, MandateKind.DELEGATE, TODAY, null), held))
                .containsExactly(MandateRefusal.ALREADY_HELD);
        assertThat(refusals(office, mandate(dino, MandateKind.OPERATOR, TODAY, null), held))
                .isEmpty();
    }

    @Test
    void whoeverHoldsAMandateOrCouldHaveGrantedItMayEndIt() {
        Mandate carlas = mandate(carla.id(), MandateKind.OPERATOR, TODAY, null);
        Mandate dinos = mandate(dino, MandateKind.OPERATOR, TODAY, null);
        assertThat(MandateRules.ends(carlaWith(Set.of()), carlas)).isTrue();
        assertThat(MandateRules.ends(carlaWith(Set.of(), MandateKind.DELEGATE), dinos))
                .isFalse();
        assertThat(MandateRules.ends(carlaWith(Set.of(), MandateKind.LEGAL_REPRESENTATIVE), dinos))
                .isTrue();
        assertThat(MandateRules.ends(Visitor.STRANGER, dinos)).isFalse();
    }

    @Test
    void aMandateCoversItsFirstAndItsLastDay() {
        Mandate mandate = mandate(dino, MandateKind.DELEGATE, TODAY, TODAY.plusDays(2));
        assertThat(mandate.covers(TODAY.minusDays(1))).isFalse();
        assertThat(mandate.covers(TODAY)).isTrue();
        assertThat(mandate.covers(TODAY.plusDays(2))).isTrue();
        assertThat(mandate.covers(TODAY.plusDays(3))).isFalse();
    }
}

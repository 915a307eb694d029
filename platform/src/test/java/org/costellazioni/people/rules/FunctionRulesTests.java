package org.costellazioni.people.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.FunctionKind;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.OccasionId;
import org.costellazioni.people.Mandate;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.functions.Function;
import org.costellazioni.people.functions.FunctionId;
import org.costellazioni.people.functions.FunctionRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

class FunctionRulesTests {

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
        return new Mandate(FunctionId.next(), person, NETWORK, kind, null, from, until);
    }

    private static List<FunctionRefusal> refusals(Visitor by, Mandate mandate, Mandate... held) {
        return FunctionRules.refusal(new FunctionRules.Giving(
                        by,
                        mandate.kind().kind(),
                        function(mandate),
                        false,
                        TODAY,
                        Stream.of(held).map(FunctionRulesTests::function).toList()))
                .stream()
                .toList();
    }

    private static Function function(Mandate mandate) {
        return new Function(
                mandate.id(),
                mandate.kind().code(),
                mandate.person(),
                MandateKind.thing(mandate.actor()),
                mandate.host(),
                mandate.from(),
                mandate.until(),
                Instant.EPOCH,
                null);
    }

    private static boolean ends(Visitor visitor, Mandate mandate) {
        return FunctionRules.ends(visitor, mandate.kind().kind(), function(mandate), false);
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
                .containsExactly(FunctionRefusal.NOT_SIGNED_IN);
        for (Visitor other : List.of(
                carlaWith(Set.of()),
                carlaWith(Set.of(), MandateKind.DELEGATE, MandateKind.OPERATOR),
                carlaWith(Set.of(Role.EVALUATOR)),
                carlaWith(Set.of(Role.MUNICIPAL_OPERATOR)))) {
            assertThat(refusals(other, mandate)).containsExactly(FunctionRefusal.NOT_YOURS_TO_GIVE);
        }
    }

    @Test
    void nobodyGrantsToThemselves() {
        Mandate mandate = mandate(carla.id(), MandateKind.LEGAL_REPRESENTATIVE, TODAY, null);
        assertThat(refusals(carlaWith(Set.of(Role.ADMINISTRATOR)), mandate))
                .containsExactly(FunctionRefusal.FOR_YOURSELF);
    }

    @Test
    void aFiscalHostNamesTheHostAndNobodyElseDoes() {
        Visitor office = carlaWith(Set.of(Role.PROGRAMME_OFFICE));
        assertThat(refusals(office, mandate(dino, MandateKind.FISCAL_HOST, TODAY, null)))
                .containsExactly(FunctionRefusal.HOST_MISSING);
        Mandate odd = new Mandate(
                FunctionId.next(),
                dino,
                NETWORK,
                MandateKind.DELEGATE,
                ActorId.next(),
                TODAY,
                null);
        assertThat(refusals(office, odd)).containsExactly(FunctionRefusal.HOST_MISSING);
    }

    @Test
    void aPeriodEndsAfterItsStartNotInThePastAndWithinTenYears() {
        Visitor office = carlaWith(Set.of(Role.PROGRAMME_OFFICE));
        LocalDate nextMonth = TODAY.plusMonths(1);
        assertThat(refusals(office, mandate(dino, MandateKind.DELEGATE, nextMonth, TODAY)))
                .containsExactly(FunctionRefusal.ENDS_BEFORE_IT_BEGINS);
        assertThat(refusals(
                        office,
                        mandate(
                                dino,
                                MandateKind.DELEGATE,
                                TODAY.minusDays(9),
                                TODAY.minusDays(1))))
                .containsExactly(FunctionRefusal.ENDS_BEFORE_IT_BEGINS);
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
                .containsExactly(FunctionRefusal.TOO_LONG);
    }

    @Test
    void theSameMandateIsNotGrantedTwice() {
        Visitor office = carlaWith(Set.of(Role.PROGRAMME_OFFICE));
        Mandate held = mandate(dino, MandateKind.DELEGATE, TODAY.minusYears(1), null);
        assertThat(refusals(office, mandate(dino, MandateKind.DELEGATE, TODAY, null), held))
                .containsExactly(FunctionRefusal.ALREADY_HELD);
        assertThat(refusals(office, mandate(dino, MandateKind.OPERATOR, TODAY, null), held))
                .isEmpty();
    }

    @Test
    void whoeverHoldsAMandateOrCouldHaveGrantedItMayEndIt() {
        Mandate carlas = mandate(carla.id(), MandateKind.OPERATOR, TODAY, null);
        Mandate dinos = mandate(dino, MandateKind.OPERATOR, TODAY, null);
        assertThat(ends(carlaWith(Set.of()), carlas)).isTrue();
        assertThat(ends(carlaWith(Set.of(), MandateKind.DELEGATE), dinos)).isFalse();
        assertThat(ends(carlaWith(Set.of(), MandateKind.LEGAL_REPRESENTATIVE), dinos))
                .isTrue();
        assertThat(ends(Visitor.STRANGER, dinos)).isFalse();
    }

    @Test
    void aMandateCoversItsFirstAndItsLastDay() {
        Mandate mandate = mandate(dino, MandateKind.DELEGATE, TODAY, TODAY.plusDays(2));
        assertThat(mandate.covers(TODAY.minusDays(1))).isFalse();
        assertThat(mandate.covers(TODAY)).isTrue();
        assertThat(mandate.covers(TODAY.plusDays(2))).isTrue();
        assertThat(mandate.covers(TODAY.plusDays(3))).isFalse();
    }

    @ParameterizedTest(name = "{0} gives roles {1}, mandates {2}, the record of an occasion {3}")
    @CsvSource({
        "people.administrator,        true,  true,  true",
        "people.programme-office,     false, true,  true",
        "people.municipal-operator,   false, false, true",
        "people.evaluator,            false, false, false",
        "people.legal-representative, false, true,  false",
        "people.delegate,             false, false, false",
        "people.operator,             false, false, false",
        "meetings.note-keeper,        false, false, false",
    })
    void whoGivesWhat(String held, boolean roles, boolean mandates, boolean record) {
        Thing occasion = Thing.of(Occasion.THING, OccasionId.next());
        Visitor visitor = holding(held, occasion);
        for (Role role : Role.values()) {
            assertThat(FunctionRules.gives(visitor, role.kind(), null, false)).isEqualTo(roles);
        }
        for (MandateKind kind : MandateKind.values()) {
            Thing actor = MandateKind.thing(NETWORK);
            assertThat(FunctionRules.gives(visitor, kind.kind(), actor, false)).isEqualTo(mandates);
            Thing another = MandateKind.thing(ActorId.next());
            assertThat(FunctionRules.gives(visitor, kind.kind(), another, false))
                    .isEqualTo(mandates && visitor.mandates().isEmpty());
        }
        FunctionKind keeper = Occasion.NOTE_KEEPER;
        assertThat(FunctionRules.gives(visitor, keeper, occasion, false)).isEqualTo(record);
        assertThat(FunctionRules.gives(visitor, keeper, occasion, true)).isTrue();
    }

    private Visitor holding(String kind, Thing occasion) {
        Set<Role> roles = Role.of(kind).map(Set::of).orElse(Set.of());
        MandateKind[] mandates = MandateKind.of(kind).stream().toArray(MandateKind[]::new);
        List<Mandate> own = carlaWith(roles, mandates).mandates();
        List<Function> others = kind.startsWith("people.")
                ? List.of()
                : List.of(entrusted(carla.id(), kind, occasion, TODAY, TODAY));
        return new Visitor(carla, IdentificationLevel.PASSWORD, null, roles, own, others);
    }

    private static Function entrusted(
            PersonId person,
            String kind,
            @Nullable Thing thing,
            LocalDate from,
            @Nullable LocalDate until) {
        return new Function(
                FunctionId.next(), kind, person, thing, null, from, until, Instant.EPOCH, null);
    }

    @Test
    void anOfficeIsTakenByThoseWhoGiveItAndNotLaidDown() {
        Function own = entrusted(carla.id(), Role.EVALUATOR.code(), null, TODAY, null);
        Visitor evaluator = carlaWith(Set.of(Role.EVALUATOR));
        Visitor administrator = carlaWith(Set.of(Role.ADMINISTRATOR));
        assertThat(FunctionRules.ends(evaluator, Role.EVALUATOR.kind(), own, false))
                .isFalse();
        assertThat(FunctionRules.ends(administrator, Role.EVALUATOR.kind(), own, false))
                .isTrue();
        assertThat(FunctionRules.refusal(new FunctionRules.Giving(
                        administrator, Role.EVALUATOR.kind(), own, false, TODAY, List.of())))
                .isEmpty();
    }

    @Test
    void theLastAdministratorWithoutAnEndStaysOne() {
        String kind = Role.ADMINISTRATOR.code();
        Function endless = entrusted(carla.id(), kind, null, TODAY.minusDays(9), null);
        Function ending = entrusted(dino, kind, null, TODAY.minusDays(9), TODAY.plusDays(9));
        Function later = entrusted(dino, kind, null, TODAY.plusDays(1), null);
        Function other = entrusted(dino, kind, null, TODAY, null);
        Function again = entrusted(carla.id(), kind, null, TODAY, null);
        assertThat(FunctionRules.last(endless, List.of(endless), TODAY)).isTrue();
        assertThat(FunctionRules.last(endless, List.of(endless, ending), TODAY)).isTrue();
        assertThat(FunctionRules.last(endless, List.of(endless, later), TODAY)).isTrue();
        assertThat(FunctionRules.last(endless, List.of(endless, other), TODAY)).isFalse();
        assertThat(FunctionRules.last(endless, List.of(endless, again), TODAY)).isTrue();
        assertThat(FunctionRules.last(ending, List.of(endless, ending), TODAY)).isFalse();
        Function evaluator = entrusted(dino, Role.EVALUATOR.code(), null, TODAY, null);
        assertThat(FunctionRules.last(evaluator, List.of(evaluator), TODAY)).isFalse();
    }

    /** Against every single day of two months. */
    @Test
    void periodsOverlapWhenSomeDayLiesInBoth() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            Function one = someTime(random);
            Function other = someTime(random);
            boolean shared = TODAY.datesUntil(TODAY.plusDays(60))
                    .anyMatch(day -> one.covers(day) && other.covers(day));
            assertThat(one.overlaps(other))
                    .as("seed %s, %s, %s", seed, one, other)
                    .isEqualTo(shared);
            assertThat(other.overlaps(one)).as("seed %s, turned", seed).isEqualTo(shared);
        }
    }

    private Function someTime(Random random) {
        LocalDate from = TODAY.plusDays(random.nextInt(20));
        LocalDate until = random.nextInt(4) == 0 ? null : from.plusDays(random.nextInt(10));
        return entrusted(dino, Role.EVALUATOR.code(), null, from, until);
    }
}

package org.costellazioni.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.mail.TestLetters;
import org.costellazioni.people.Cast;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.registry.twins.Localities;
import org.costellazioni.registry.twins.Locality;
import org.costellazioni.registry.twins.Twins;
import org.costellazioni.territories.Territories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Set;

/** What is remembered of an actor that was joined into another. */
@PlatformTest
class JoinedActorTests {

    private static final Registration.Source REGISTER =
            new Registration.Source("import:1", true, false);

    @Autowired
    private Territories territories;

    @Autowired
    private Actors actors;

    @Autowired
    private Ties ties;

    @Autowired
    private Twins twins;

    @Autowired
    private Localities localities;

    @Autowired
    private TestActors testActors;

    @Autowired
    private Stage stage;

    @Autowired
    private JdbcClient jdbc;

    private TestTerritory territory;
    private ActorId cortile;
    private ActorId brolo;

    @BeforeEach
    void makeTwo() {
        territory = TestTerritory.make(territories);
        cortile = make("Il Cortile", 1, "Venezia");
        brolo = make("Brolo dei Gelsi", 2, "Mestre");
    }

    private ActorId make(String name, int code, String place) {
        return testActors.make(
                territory,
                TestActors.sheet("ets", name)
                        .with(ActorField.FISCAL_CODE, TestActors.code(code))
                        .with(ActorField.MUNICIPALITY, place));
    }

    private void join(ActorId kept, ActorId gone) {
        territory.in(() -> twins.merge(kept, gone, Acting.MACHINE)).orThrow();
    }

    private Registration.Result register(String name, int code, @Nullable ActorId known) {
        ActorSheet sheet = TestActors.sheet("ets", name)
                .with(ActorField.EMAIL, "scrivi@example.org")
                .with(ActorField.FISCAL_CODE, code == 0 ? null : TestActors.code(code));
        return territory
                .in(() -> actors.register(
                        List.of(new Registration(sheet, known)), REGISTER, Acting.MACHINE))
                .getFirst();
    }

    private ActorSheet now() {
        return territory.in(() -> actors.byId(cortile)).orElseThrow().sheet();
    }

    @Test
    void aRegisterThatSaysTheOldCodeFillsTheActorOfToday() {
        join(cortile, brolo);
        Registration.Result filled = register("Brolo dei Gelsi ODV", 2, null);
        assertThat(filled.state()).isEqualTo(Registration.State.UPDATED);
        assertThat(filled.actor()).isEqualTo(cortile);
        assertThat(now().name()).isEqualTo("Il Cortile");
        assertThat(now().text(ActorField.FISCAL_CODE)).hasValue(TestActors.code(1));
        assertThat(now().text(ActorField.EMAIL)).hasValue("scrivi@example.org");
        assertThat(register("Brolo dei Gelsi ODV", 2, null).state())
                .isEqualTo(Registration.State.UNCHANGED);
    }

    @Test
    void aRowThatMeantTheOldActorMeansTheOneOfToday() {
        join(cortile, brolo);
        assertThat(register("Brolo dei Gelsi", 0, brolo).actor()).isEqualTo(cortile);
        assertThat(now().name()).isEqualTo("Il Cortile");
    }

    @Test
    void theOldCodeBelongsToNobodyElse() {
        join(cortile, brolo);
        ActorSheet another =
                TestActors.sheet("ets", "Altri").with(ActorField.FISCAL_CODE, TestActors.code(2));
        assertThat(territory.in(() -> actors.create(another, TestActors.OFFICE)).toString())
                .contains("FISCAL_CODE_TAKEN");
        ActorId tela = make("La Tela", 3, "Venezia");
        assertThat(register("La Tela", 2, tela).refusal())
                .isEqualTo(ActorRefusal.FISCAL_CODE_TAKEN);
    }

    @Test
    void oldNameAndCodeAreFoundAndNamedInLists() {
        join(cortile, brolo);
        assertThat(territory.in(() -> actors.search("brolo gelsi", 5)))
                .extracting(ActorLine::id)
                .containsExactly(cortile);
        String code = TestActors.code(2);
        assertThat(territory.in(() -> actors.called(Set.of("BROLO DEI GELSI", code))))
                .containsEntry("BROLO DEI GELSI", List.of(cortile))
                .containsEntry(code, List.of(cortile));
    }

    @Test
    void whoeverWasJoinedBeforeFollowsIntoTheNextOne() {
        ActorId tela = make("La Tela", 3, "Venezia");
        join(brolo, tela);
        join(cortile, brolo);
        assertThat(territory.in(() -> actors.currentSlug("la-tela"))).hasValue("il-cortile");
        assertThat(register("La Tela", 3, null).actor()).isEqualTo(cortile);
        assertThat(territory.in(() -> actors.search("tela", 5)))
                .extracting(ActorLine::id)
                .containsExactly(cortile);
    }

    @Test
    void aTieWithoutDirectionStaysInOrderAndIsTheSameWhenToldAgain() {
        ActorId first = make("Prima", 4, "Venezia");
        ActorId middle = make("Mezzo", 5, "Venezia");
        ActorId last = make("Ultima", 6, "Venezia");
        testActors.tie(territory, TestActors.SAME_TABLE, middle, last, "2024-03-12");
        testActors.tie(territory, TestActors.SAME_TABLE, first, last, "2024-03-12");
        join(last, first);
        assertThat(standing()).containsExactly(middle + " " + last);
        join(first(middle, last).equals(middle) ? last : middle, brolo);
        ActorId kept = make("Nuova", 7, "Venezia");
        join(kept, middle);
        assertThat(standing()).containsExactly(last + " " + kept);
        testActors.tie(territory, TestActors.SAME_TABLE, kept, last, "2024-03-12");
        assertThat(standing()).containsExactly(last + " " + kept);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofTwoTiesToldFromEitherEndTheOneThatStaysCountsWhereEitherDid(boolean straightWaits) {
        ActorId first = make("Prima", 4, "Venezia");
        ActorId middle = make("Mezzo", 5, "Venezia");
        ActorId last = make("Ultima", 6, "Venezia");
        testActors.tie(territory, TestActors.SAME_TABLE, first, middle, "2024-03-12");
        testActors.tie(territory, TestActors.SAME_TABLE, middle, last, "2024-03-12");
        letWait(straightWaits ? last : first, middle);
        join(last, first);
        assertThat(standing()).containsExactly(middle + " " + last);
        assertThat(territory.in(() -> ties.of(middle, true))).hasSize(1);
    }

    /** As if one of the two had declared their tie alone. */
    private void letWait(ActorId one, ActorId other) {
        stage.run(
                territory,
                () -> jdbc.sql("""
                                update registry_ties set declared_for = :one, awaits = :other,
                                  awaits_since = recorded_at
                                where :one in (source_id, target_id) and :other in (source_id, target_id)
                                """)
                        .param("one", one.value())
                        .param("other", other.value())
                        .update());
    }

    private static ActorId first(ActorId one, ActorId other) {
        return one.toString().compareTo(other.toString()) < 0 ? one : other;
    }

    private List<String> standing() {
        return stage.in(territory, () -> jdbc.sql("""
                                select source_id || ' ' || target_id from registry_ties
                                where withdrawn_at is null
                                """).query(String.class).list());
    }

    @Test
    void theSkyFollowsAtOnceAlsoWhereNothingWasFilledIn() {
        ActorId bare = testActors.make(territory, "ets", "Cortile");
        String before = territory.in(() -> ties.skyVersion());
        join(cortile, bare);
        assertThat(territory.in(() -> ties.skyVersion())).isNotEqualTo(before);
        assertThat(territory.in(() -> ties.sky()).stars()).hasSize(2);
    }

    @Test
    void whatWasDecidedAboutTheOldOneHoldsForTheOneOfToday() {
        ActorId tela = make("La Tela", 3, "Venezia");
        ActorId ponte = make("Il Ponte", 4, "Venezia");
        territory.run(() -> {
            twins.tellApart(brolo, tela, Acting.MACHINE);
            twins.propose(List.of(new Twins.Pair(brolo, ponte, 81, "intake.twins.names-alike")));
        });
        join(cortile, brolo);
        territory.run(() -> twins.propose(
                List.of(new Twins.Pair(cortile, tela, 90, "intake.twins.names-alike"))));
        assertThat(territory.in(() -> twins.waiting(9)))
                .containsExactly(new Twins.Pair(
                        first(cortile, ponte),
                        first(cortile, ponte).equals(cortile) ? ponte : cortile,
                        81,
                        "intake.twins.names-alike"));
    }

    @Test
    void whoeverActedForTheOldOneIsToldAndActsForTheOneOfToday(
            @Autowired TestPeople people, @Autowired TestLetters letters) {
        Person delegate = people.play(Cast.CITIZEN, territory);
        people.mandate(delegate, brolo, MandateKind.DELEGATE, territory);
        join(cortile, brolo);
        assertThat(letters.to(String.valueOf(delegate.email()), territory))
                .singleElement()
                .asString()
                .contains("L’abbiamo unita a Il Cortile");
    }

    @Test
    void twoPlacesOfOneActorTeachALocality() {
        testActors.make(
                territory,
                TestActors.sheet("ets", "La Tela")
                        .with(ActorField.MUNICIPALITY, "Venezia")
                        .with(ActorField.RUNTS_NUMBER, "7"));
        join(cortile, brolo);
        assertThat(territory.in(() -> localities.all()))
                .containsExactly(new Locality("Mestre", "Venezia", true));
        territory
                .in(() -> localities.keep(new Locality("Mestre", "Mira", false), Acting.MACHINE))
                .orThrow();
        assertThat(territory.in(() -> localities.find("MESTRE")))
                .hasValue(new Locality("Mestre", "Mira", false));
        assertThat(territory.in(() -> localities.remove("mestre", Acting.MACHINE)))
                .isTrue();
        assertThat(territory.in(() -> localities.remove("mestre", Acting.MACHINE)))
                .isFalse();
    }
}

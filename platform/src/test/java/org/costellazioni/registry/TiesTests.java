package org.costellazioni.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.registry.Registration.State;
import org.costellazioni.registry.twins.Twins;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@PlatformTest
class TiesTests {

    private static final Registration.Source DESK = new Registration.Source("desk", true, false);
    private static final Proof MINUTES = Proof.page("/documenti/1", "Verbale del 12 marzo 2024");

    @Autowired
    private Territories territories;

    @Autowired
    private Actors actors;

    @Autowired
    private Ties ties;

    @Autowired
    private Twins twins;

    private TestTerritory territory;
    private ActorId cortile;
    private ActorId tela;
    private ActorId rete;

    @BeforeEach
    void makeThreeActors() {
        territory = TestTerritory.make(territories);
        cortile = create("Il Cortile", "ets");
        tela = create("La Tela", "informal-group");
        rete = create("Rete del quartiere", "network");
    }

    @Test
    void theSameTieToldTwiceIsOneTie() {
        Ties.Draft tie = member(cortile, "2023-01-10", null);
        assertThat(record(tie)).isEqualTo(State.ACCEPTED);
        assertThat(record(tie)).isEqualTo(State.UNCHANGED);
        assertThat(record(member(cortile, "2023-01-10", "2024-01-10"))).isEqualTo(State.UPDATED);
        assertThat(of(cortile)).hasSize(1);
    }

    @Test
    void aTieWithoutDirectionIsOneWhicheverWayItIsTold() {
        assertThat(record(table(cortile, tela))).isEqualTo(State.ACCEPTED);
        assertThat(record(table(tela, cortile))).isEqualTo(State.UNCHANGED);
    }

    @Test
    void tiesToldTogetherAreAnsweredOneByOne() {
        Ties.Draft first = member(cortile, "2023-01-10", null);
        List<Ties.Draft> told = List.of(
                first,
                kind(first, "unheard-of"),
                table(cortile, tela),
                table(tela, cortile),
                member(cortile, "2023-01-10", "2024-01-10"),
                first,
                new Ties.Draft(
                        TieKind.Code.MEMBER_OF, tela, rete, null, null, null, 1, MINUTES, true));
        assertThat(territory.in(() -> ties.record(told, DESK, Acting.MACHINE)))
                .extracting(Registration.Result::state)
                .containsExactly(
                        State.ACCEPTED,
                        State.REFUSED,
                        State.ACCEPTED,
                        State.UNCHANGED,
                        State.UPDATED,
                        State.UPDATED,
                        State.ACCEPTED);
        assertThat(of(cortile)).hasSize(2);
        assertThat(territory.in(() -> ties.record(told.subList(6, 7), DESK, Acting.MACHINE)))
                .extracting(Registration.Result::state)
                .containsExactly(State.UNCHANGED);
    }

    @Test
    void reasonsAgainstATieComeInTheirOrder() {
        Ties.Draft good = member(cortile, "2023-01-10", null);
        assertThat(refusal(kind(good, "unheard-of"))).isEqualTo(TieRefusal.KIND_UNKNOWN);
        assertThat(refusal(member(ActorId.next(), "2023-01-10", null)))
                .isEqualTo(TieRefusal.ACTOR_UNKNOWN);
        assertThat(refusal(member(rete, "2023-01-10", null))).isEqualTo(TieRefusal.SAME_ACTOR);
        assertThat(refusal(member(cortile, "2023-01-10", "2022-01-10")))
                .isEqualTo(TieRefusal.PERIOD_BACKWARDS);
        assertThat(refusal(proven(good, Proof.page("", "")))).isEqualTo(TieRefusal.PROOF_MISSING);
    }

    @Test
    void aMemberEndsAndIsStillRemembered() {
        record(member(cortile, "2023-01-10", null));
        UUID tie = of(cortile).getFirst().id();
        Outcome<UUID> ended =
                territory.in(() -> ties.end(tie, LocalDate.parse("2024-06-30"), Acting.MACHINE));
        assertThat(ended).isEqualTo(Outcome.done(tie));
        TieView remembered = of(cortile).getFirst();
        assertThat(remembered.until()).isEqualTo(LocalDate.parse("2024-06-30"));
        assertThat(remembered.holdsOn(LocalDate.parse("2024-06-30"))).isTrue();
        assertThat(remembered.holdsOn(LocalDate.parse("2024-07-01"))).isFalse();
        Outcome<UUID> before =
                territory.in(() -> ties.end(tie, LocalDate.parse("2020-01-01"), Acting.MACHINE));
        assertThat(before).isEqualTo(Outcome.refused(TieRefusal.PERIOD_BACKWARDS));
    }

    @Test
    void aReservedTieIsSeenOnlyByWhoMay() {
        Ties.Draft open = member(cortile, "2023-01-10", null);
        record(new Ties.Draft(
                open.kind(),
                open.source(),
                open.target(),
                null,
                open.from(),
                null,
                1,
                MINUTES,
                false));
        assertThat(of(cortile)).isEmpty();
        assertThat(territory.in(() -> ties.of(cortile, true))).hasSize(1);
        assertThat(territory.in(() -> ties.sky()).lines()).isEmpty();
    }

    @Test
    void theSkyHoldsThreeStarsAndChangesItsVersionWithEachTie() {
        String before = territory.in(() -> ties.skyVersion());
        record(member(cortile, "2023-01-10", null));
        Sky sky = territory.in(() -> ties.sky());
        assertThat(sky.stars()).extracting(Sky.Star::slug).contains("il-cortile", "la-tela");
        assertThat(sky.lines()).extracting(Sky.Line::fromDay).containsExactly(19_367L);
        assertThat(territory.in(() -> ties.skyVersion())).isNotEqualTo(before);
    }

    @Test
    void mergedTwinsKeepTheirTiesAndTheirAddress() {
        record(member(tela, "2023-01-10", null));
        record(table(cortile, tela));
        territory.in(() -> twins.merge(cortile, tela, Acting.MACHINE)).orThrow();
        assertThat(of(cortile))
                .extracting(tie -> tie.other().name())
                .containsExactly("Rete del quartiere");
        assertThat(territory.in(() -> actors.currentSlug("la-tela"))).contains("il-cortile");
        assertThat(territory.in(() -> actors.bySlug("la-tela"))).isEmpty();
        assertThat(territory.in(() -> twins.merge(cortile, cortile, Acting.MACHINE)))
                .isEqualTo(Outcome.refused(ActorRefusal.TWIN_OF_ITSELF));
    }

    private ActorId create(String name, String kind) {
        ActorSheet sheet = new ActorSheet(Map.of(ActorField.NAME, name, ActorField.KIND, kind));
        return territory
                .in(() -> actors.create(sheet, TestActors.OFFICE))
                .orThrow()
                .id();
    }

    private State record(Ties.Draft tie) {
        return told(tie).state();
    }

    private Object refusal(Ties.Draft tie) {
        return java.util.Objects.requireNonNull(told(tie).refusal());
    }

    private Registration.Result told(Ties.Draft tie) {
        return territory
                .in(() -> ties.record(List.of(tie), DESK, Acting.MACHINE))
                .getFirst();
    }

    private List<TieView> of(ActorId actor) {
        return territory.in(() -> ties.of(actor, false));
    }

    private Ties.Draft member(
            ActorId who, String from, @org.jspecify.annotations.Nullable String until) {
        return new Ties.Draft(
                TieKind.Code.MEMBER_OF,
                who,
                rete,
                "socio",
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                1,
                MINUTES,
                true);
    }

    private static Ties.Draft table(ActorId first, ActorId second) {
        return new Ties.Draft(
                TestActors.SAME_TABLE,
                first,
                second,
                null,
                LocalDate.parse("2024-03-12"),
                null,
                1,
                MINUTES,
                true);
    }

    private static Ties.Draft kind(Ties.Draft tie, String kind) {
        return new Ties.Draft(
                new TieKind.Code(kind),
                tie.source(),
                tie.target(),
                null,
                tie.from(),
                tie.until(),
                1,
                tie.proof(),
                true);
    }

    private static Ties.Draft proven(Ties.Draft tie, Proof proof) {
        return new Ties.Draft(
                tie.kind(),
                tie.source(),
                tie.target(),
                null,
                tie.from(),
                tie.until(),
                1,
                proof,
                true);
    }
}

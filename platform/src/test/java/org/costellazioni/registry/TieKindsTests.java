package org.costellazioni.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.registry.TieKind.Code;
import org.costellazioni.registry.TieKind.Wording;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.UUID;

/** Kinds of ties that a territory adds, rewords, hides and joins. */
@PlatformTest
class TieKindsTests {

    @Autowired
    private Territories territories;

    @Autowired
    private Ties ties;

    @Autowired
    private Stage stage;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestActors actors;

    private TestTerritory territory;
    private ActorId cortile;
    private ActorId tela;

    @BeforeEach
    void makeTwoActors() {
        territory = TestTerritory.make(territories);
        cortile = actors.make(territory, "ets", "Il Cortile");
        tela = actors.make(territory, "ets", "La Tela");
    }

    @Test
    void aNewKindTakesACodeFromItsPhraseThatNoOtherHas() {
        TieKind lends = keep(directed("presta a", "prende da"));
        assertThat(lends.code()).isEqualTo(new Code("presta-a"));
        TieKind reworded = keep(directed("dà in prestito a", "prende da").as(lends.code()));
        assertThat(reworded.code()).isEqualTo(lends.code());
        assertThat(keep(plain("presta: a")).code())
                .as("the words are free, the code is not")
                .isEqualTo(new Code("presta-a-2"));
        assertThat(keepAny(directed("x", "y").as(new Code("mai-sentito"))))
                .isEqualTo(Outcome.refused(TieRefusal.KIND_UNKNOWN));
    }

    @Test
    void aTieIsToldOfBothItsActorsInTheWordsOfToday() {
        TieKind lends = keep(directed("presta a", "prende da"));
        actors.tie(territory, lends.code(), cortile, tela, "2024-05-01");
        assertThat(verb(cortile)).isEqualTo("presta a");
        assertThat(verb(tela)).isEqualTo("prende da");
        keep(directed("dà in prestito a", "usa quello di").as(lends.code()));
        assertThat(verb(cortile)).isEqualTo("dà in prestito a");
        assertThat(verb(tela)).isEqualTo("usa quello di");
    }

    @Test
    void theDirectionIsFixedByTheFirstTieEvenIfItIsTakenBack() {
        TieKind lends = keep(directed("presta a", "prende da"));
        keep(plain("presta a").as(lends.code()));
        keep(directed("presta a", "prende da").as(lends.code()));
        actors.tie(territory, lends.code(), cortile, tela, "2024-05-01");
        UUID tie = of(cortile).getFirst().id();
        territory.in(() -> ties.withdraw(tie, Acting.MACHINE)).orThrow();
        assertThat(keepAny(plain("presta a").as(lends.code())))
                .isEqualTo(Outcome.refused(TieRefusal.DIRECTION_FIXED));
    }

    @Test
    void aHiddenKindIsNotOfferedAndItsTiesReadAsBefore() {
        TieKind sings = keep(plain("canta con"));
        actors.tie(territory, sings.code(), cortile, tela, "2024-05-01");
        keep(new TieKind(
                sings.code(),
                false,
                sings.italian(),
                sings.english(),
                List.of(),
                List.of(),
                10,
                true,
                ""));
        Ties.Kinds kinds = territory.in(() -> ties.kinds());
        assertThat(kinds.offered()).noneMatch(kind -> kind.is(sings.code()));
        assertThat(verb(cortile)).isEqualTo("canta con");
    }

    @Test
    void joinedKindsAreOneAndTiesThatWouldDoubleBecomeOne() {
        TieKind sings = keep(plain("canta con"));
        TieKind choirs = keep(plain("fa coro con"));
        ActorId orto = actors.make(territory, "ets", "Orto");
        actors.tie(territory, sings.code(), cortile, tela, "2024-05-01");
        actors.tie(territory, choirs.code(), cortile, tela, "2024-05-01");
        actors.tie(territory, choirs.code(), tela, orto, "2024-05-01");
        TieKind one = territory
                .in(() -> ties.joinKinds(choirs.code(), sings.code(), Acting.MACHINE))
                .orThrow();
        assertThat(one.former()).containsExactly(choirs.code());
        assertThat(one.aliases()).containsExactly("fa coro con");
        assertThat(of(cortile)).extracting(TieView::kind).containsExactly(one);
        assertThat(of(orto)).extracting(TieView::kind).containsExactly(one);
        actors.tie(territory, choirs.code(), orto, cortile, "2024-06-01");
        assertThat(of(orto))
                .as("whoever still speaks of the joined kind means the other")
                .extracting(TieView::kind)
                .containsOnly(one);
        Ties.Kinds kinds = territory.in(() -> ties.kinds());
        assertThat(kinds.named("Fa coro con")).contains(one);
        assertThat(kinds.all()).noneMatch(kind -> kind.is(choirs.code()));
    }

    @Test
    void aTieThatCountsIsNotLostToOneThatWaitsWhenKindsAreJoined() {
        TieKind sings = keep(plain("canta con"));
        TieKind choirs = keep(plain("fa coro con"));
        actors.tie(territory, sings.code(), cortile, tela, "2024-05-01");
        stage.run(territory, () -> jdbc.sql("""
                                update registry_ties set declared_for = source_id, awaits = target_id,
                                  awaits_since = recorded_at
                                """).update());
        actors.tie(territory, choirs.code(), cortile, tela, "2024-05-01");
        assertThat(of(cortile)).extracting(TieView::kind).containsExactly(choirs);
        TieKind one = territory
                .in(() -> ties.joinKinds(choirs.code(), sings.code(), Acting.MACHINE))
                .orThrow();
        assertThat(of(cortile)).extracting(TieView::kind).containsExactly(one);
    }

    @Test
    void theSkyChangesItsVersionWhenKindsAreJoined() {
        TieKind sings = keep(plain("canta con"));
        TieKind choirs = keep(plain("fa coro con"));
        String before = territory.in(() -> ties.skyVersion());
        territory
                .in(() -> ties.joinKinds(choirs.code(), sings.code(), Acting.MACHINE))
                .orThrow();
        assertThat(territory.in(() -> ties.skyVersion())).isNotEqualTo(before);
    }

    @Test
    void kindsOfOtherTerritoriesAreNotKnown() {
        TieKind sings = keep(plain("canta con"));
        TestTerritory other = TestTerritory.make(territories);
        assertThat(other.in(() -> ties.kinds()).find(sings.code())).isEmpty();
        assertThat(territory.in(() -> ties.kinds()).find(sings.code())).contains(sings);
    }

    private TieKind keep(TieKind kind) {
        return keepAny(kind).orThrow();
    }

    private Outcome<TieKind> keepAny(TieKind kind) {
        return territory.in(() -> ties.keepKind(kind, Acting.MACHINE));
    }

    private String verb(ActorId actor) {
        TieView tie = of(actor).getFirst();
        return tie.kind().told(tie.outgoing(), "it").verb();
    }

    private List<TieView> of(ActorId actor) {
        return territory.in(() -> ties.of(actor, false));
    }

    private static TieKind directed(String phrase, String turned) {
        return kind(true, new Wording(phrase, turned));
    }

    private static TieKind plain(String phrase) {
        return kind(false, new Wording(phrase, null));
    }

    private static TieKind kind(boolean directed, Wording italian) {
        return new TieKind(
                Code.NEW,
                directed,
                italian,
                new Wording(null, null),
                List.of(),
                List.of(),
                10,
                false,
                "");
    }
}

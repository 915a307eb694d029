package org.costellazioni.vocabularies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.Vocabulary;
import org.costellazioni.networks.NetworkSheet;
import org.costellazioni.networks.Networks;
import org.costellazioni.people.Cast;
import org.costellazioni.people.TestPeople;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.Registration;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.Ties;
import org.costellazioni.territories.Territories;
import org.costellazioni.upkeep.undo.Reversal.Effect;
import org.costellazioni.upkeep.undo.UndoRefusal;
import org.costellazioni.upkeep.undo.Undoable;
import org.costellazioni.upkeep.undo.Undos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Two terms become one in all modules, and two again. */
@PlatformTest
class JoinedTermsTests {

    @Autowired
    private JoinedTerms joined;

    @Autowired
    private Vocabularies vocabularies;

    @Autowired
    private Actors actors;

    @Autowired
    private Networks networks;

    @Autowired
    private Ties ties;

    @Autowired
    private Undos undos;

    @Autowired
    private Territories territories;

    @Autowired
    private TestActors stage;

    @Autowired
    private TestPeople people;

    private TestTerritory territory;
    private Acting clerk;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
        clerk = people.visitor(people.play(Cast.CLERK, territory), territory).acting();
    }

    private ActorId make(String name, String themes) {
        return stage.make(territory, TestActors.sheet("ets", name).with(ActorField.THEMES, themes));
    }

    private List<String> themes(ActorId actor) {
        return territory
                .in(() -> actors.byId(actor))
                .map(ActorView::sheet)
                .orElseThrow()
                .list(ActorField.THEMES);
    }

    private Outcome<List<Effect>> join(String vocabulary, String gone, String kept) {
        return territory.in(() -> joined.join(vocabulary, gone, kept, clerk));
    }

    private TermJoining latest(String vocabulary) {
        return territory.in(() -> joined.standing(vocabulary)).getFirst();
    }

    private Optional<Undoable> open(TermJoining joining) {
        return territory.in(() -> undos.find(joining.act(), clerk));
    }

    private Outcome<Thing> undo(TermJoining joining) {
        Undoable act = open(joining).orElseThrow();
        return territory.in(() -> undos.undo(act.id(), "", clerk));
    }

    @Test
    void whatCarriedTheOneCarriesTheOtherAndThenItsOwnAgain() {
        ActorId one = make("Il Cortile", "sport\nculture");
        ActorId other = make("La Tela", "health\nsport");
        assertThat(join("theme", "sport", "culture"))
                .isEqualTo(Outcome.done(List.of(Effect.of("registry.terms.actors", 2))));
        assertThat(themes(one)).containsExactly("culture");
        assertThat(themes(other)).containsExactly("health", "culture");
        assertThat(territory.in(() -> ties.sky()).stars())
                .allSatisfy(star -> assertThat(star.themes()).doesNotContain("sport"));
        assertThat(territory.in(() -> vocabularies.terms("theme")))
                .extracting(Term::code)
                .contains("culture")
                .doesNotContain("sport");
        assertThat(undo(latest("theme"))).isInstanceOf(Outcome.Done.class);
        assertThat(themes(one)).containsExactly("sport", "culture");
        assertThat(themes(other)).containsExactly("health", "sport");
        assertThat(territory.in(() -> vocabularies.terms("theme")))
                .extracting(Term::code)
                .contains("culture", "sport");
    }

    @Test
    void thePreviewIsTheDeedAndChangesNothing() {
        ActorId one = make("Il Cortile", "sport");
        Outcome<List<Effect>> preview =
                territory.in(() -> joined.preview("theme", "sport", "culture", clerk));
        assertThat(themes(one)).containsExactly("sport");
        assertThat(territory.in(() -> joined.standing("theme"))).isEmpty();
        assertThat(join("theme", "sport", "culture")).isEqualTo(preview);
        Undoable act = open(latest("theme")).orElseThrow();
        assertThat(territory.in(() -> undos.preview(act)))
                .isEqualTo(Outcome.done(List.of(
                        Effect.of("vocabularies.undo.term-comes-back", "Sport"),
                        Effect.of("registry.undo.parted-terms", 1))));
        assertThat(themes(one)).containsExactly("culture");
    }

    @Test
    void whatSomebodyWroteSinceStaysAndIsTold() {
        ActorId one = make("Il Cortile", "sport");
        join("theme", "sport", "culture");
        ActorView now = territory.in(() -> actors.byId(one)).orElseThrow();
        ActorSheet written = now.sheet().with(ActorField.THEMES, "culture\nhealth");
        territory.run(() ->
                actors.edit(one, written, now.version(), TestActors.OFFICE).orThrow());
        Undoable act = open(latest("theme")).orElseThrow();
        assertThat(territory.in(() -> undos.preview(act)).orThrow())
                .contains(Effect.of("registry.undo.parted-terms-stay", 1));
        undo(latest("theme"));
        assertThat(themes(one)).containsExactly("culture", "health");
    }

    @Test
    void aCodeOfBeforeMeansTheOneOfTodayWhoeverWritesIt() {
        join("theme", "sport", "culture");
        join("kind", "hub", "company");
        Registration row = new Registration(
                TestActors.sheet("hub", "Il Cortile").with(ActorField.THEMES, "sport\nculture"),
                null);
        ActorId made = Objects.requireNonNull(territory
                .in(() -> actors.register(List.of(row), TestActors.DESK, clerk))
                .getFirst()
                .actor());
        ActorView actor = territory.in(() -> actors.byId(made)).orElseThrow();
        assertThat(actor.sheet().list(ActorField.THEMES)).containsExactly("culture");
        assertThat(actor.kind()).isEqualTo("company");
        territory.run(() -> actors.edit(
                        made,
                        actor.sheet().with(ActorField.THEMES, "health\nsport"),
                        actor.version(),
                        TestActors.OFFICE)
                .orThrow());
        assertThat(themes(made)).containsExactly("health", "culture");
    }

    @Test
    void aNetworkIsAboutTheOneThatIsKept() {
        ActorId network = stage.make(territory, "network", "Rete del quartiere");
        NetworkSheet sheet = new NetworkSheet("territorial", "forming", "Carta", null, null, 0);
        territory.run(() -> networks.write(network, sheet, clerk).orThrow());
        assertThat(join("network-object", "territorial", "service"))
                .isEqualTo(Outcome.done(List.of(Effect.of("networks.terms.sheets", 1))));
        assertThat(territory.in(() -> networks.sheet(network)).object()).isEqualTo("service");
        undo(latest("network-object"));
        NetworkSheet back = territory.in(() -> networks.sheet(network));
        assertThat(back.object()).isEqualTo("territorial");
        assertThat(back.version()).as("an older form saves nothing over it").isEqualTo(3);
        join("network-functioning", "forming", "informal");
        territory.run(() -> networks.write(
                        network,
                        new NetworkSheet("territorial", "forming", "Carta", null, null, 4),
                        clerk)
                .orThrow());
        assertThat(territory.in(() -> networks.sheet(network)).functioning()).isEqualTo("informal");
    }

    @Test
    void aChainIsUndoneFromTheLatestAndNothingTwice() {
        ActorId one = make("Il Cortile", "sport");
        join("theme", "sport", "culture");
        TermJoining first = latest("theme");
        join("theme", "culture", "health");
        TermJoining second = latest("theme");
        assertThat(themes(one)).containsExactly("health");
        assertThat(territory.in(() -> vocabularies.leads("theme")).today("sport"))
                .isEqualTo("health");
        assertThat(undo(first)).isEqualTo(Outcome.refused(TermRefusal.JOINED_SINCE));
        assertThat(undo(second)).isInstanceOf(Outcome.Done.class);
        assertThat(themes(one)).containsExactly("culture");
        Undoable act = open(first).orElseThrow();
        assertThat(undo(first)).isInstanceOf(Outcome.Done.class);
        assertThat(themes(one)).containsExactly("sport");
        assertThat(territory.in(() -> undos.undo(act.id(), "", clerk)))
                .isEqualTo(Outcome.refused(UndoRefusal.NOT_FOUND));
        assertThat(themes(one)).containsExactly("sport");
    }

    /** Three terms of one list of themes: whichever is undone first gives back its own. */
    @Test
    void joiningsOfOneListAreUndoneInAnyOrder() {
        ActorId one = make("Il Cortile", "sport\nyouth\nhealth");
        join("theme", "sport", "culture");
        TermJoining first = latest("theme");
        join("theme", "youth", "culture");
        TermJoining second = latest("theme");
        join("theme", "health", "work");
        assertThat(themes(one)).containsExactly("culture", "work");
        undo(first);
        assertThat(themes(one)).containsExactly("sport", "culture", "work");
        undo(second);
        assertThat(themes(one)).containsExactly("sport", "youth", "work");
        undo(latest("theme"));
        assertThat(themes(one)).containsExactly("sport", "youth", "health");
    }

    @Test
    void anotherTerritoryKeepsTheSharedTerm() {
        TestTerritory theirs = TestTerritory.make(territories);
        ActorId foreign = stage.make(
                theirs, TestActors.sheet("ets", "Il Cortile").with(ActorField.THEMES, "sport"));
        join("theme", "sport", "culture");
        assertThat(theirs.in(() -> vocabularies.terms("theme")))
                .extracting(Term::code)
                .contains("sport");
        assertThat(theirs.in(() -> actors.byId(foreign))
                        .orElseThrow()
                        .sheet()
                        .list(ActorField.THEMES))
                .containsExactly("sport");
    }

    @Test
    void whatTheLawSaysAndWhatTheProductNeedsStays() {
        assertThat(join("activity", "a", "b")).isEqualTo(Outcome.refused(TermRefusal.TERMS_OF_LAW));
        for (String needed : vocabulary("kind").needed()) {
            assertThat(join("kind", needed, "hub"))
                    .isEqualTo(Outcome.refused(TermRefusal.TERM_NEEDED));
        }
        assertThatThrownBy(() -> join("invented", "a", "b"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Vocabulary vocabulary(String code) {
        return territory.in(() -> vocabularies.find(code)).orElseThrow();
    }

    @Test
    void theCodeOfATermThatIsGoneIsNotGivenToANewOne() {
        join("theme", "sport", "culture");
        Term again = new Term("sport", "Sport", "Sport", "", 5, true, false);
        assertThat(territory.in(() -> vocabularies.keep("theme", again, clerk)))
                .isEqualTo(Outcome.refused(TermRefusal.TERM_JOINED));
    }
}

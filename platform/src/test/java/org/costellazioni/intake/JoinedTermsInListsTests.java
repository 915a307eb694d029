package org.costellazioni.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.intake.undoing.Undoings;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.networks.Networks;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.territories.Territories;
import org.costellazioni.upkeep.undo.Reversal.Effect;
import org.costellazioni.vocabularies.JoinedTerms;
import org.costellazioni.vocabularies.Term;
import org.costellazioni.vocabularies.Vocabularies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;

/** Lists may go on writing terms that were joined into others, and are undone as if they had not been. */
@PlatformTest
class JoinedTermsInListsTests {

    private static final ImportRequest CSV = ImportRequest.of(ImportKind.ACTORS);

    @Autowired
    private Territories territories;

    @Autowired
    private TestLists testLists;

    @Autowired
    private Actors actors;

    @Autowired
    private Networks networks;

    @Autowired
    private Vocabularies vocabularies;

    @Autowired
    private JoinedTerms joined;

    @Autowired
    private Undoings undoings;

    private TestTerritory territory;
    private TestLists.In lists;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
        lists = testLists.in(territory);
    }

    private void join(String vocabulary, String gone, String kept) {
        territory.run(() -> joined.join(vocabulary, gone, kept, Acting.MACHINE).orThrow());
    }

    private ActorId named(String name) {
        return territory
                .in(() -> actors.called(List.of(name)))
                .getOrDefault(name, List.of())
                .getFirst();
    }

    private ActorView actor(String name) {
        ActorId id = named(name);
        return territory.in(() -> actors.byId(id)).orElseThrow();
    }

    private List<String> themes(String name) {
        return actor(name).sheet().list(ActorField.THEMES);
    }

    private List<Effect> undo(ImportView view) {
        return territory
                .in(() -> undoings.undo(ImportPart.whole(view.id()), "", Acting.MACHINE))
                .orThrow();
    }

    @Test
    void codeAndLabelsOfBeforeAreRecognizedAndMakeNoTerm() {
        lists.read("denominazione;temi\nUno;Bici\n", CSV);
        join("theme", "bici", "sport");
        join("legal-nature", "1.8.20", "1.8.10");
        lists.read("denominazione;temi\nDue;bici, Cultura\nTre;BICI, sport\n", CSV);
        assertThat(themes("Uno")).containsExactly("sport");
        assertThat(themes("Due")).containsExactly("sport", "culture");
        assertThat(themes("Tre")).containsExactly("sport");
        assertThat(territory.in(() -> vocabularies.terms("theme")))
                .extracting(Term::code)
                .doesNotContain("bici");
    }

    @Test
    void whatANetworkIsAboutIsRecognizedByItsWordOfBefore() {
        lists.read("denominazione;tipo;oggetto\nRete dei cori;rete;Canto popolare\n", CSV);
        join("network-object", "canto-popolare", "theme");
        lists.read("denominazione;tipo;oggetto\nRete nuova;rete;Canto popolare\n", CSV);
        for (String name : List.of("Rete dei cori", "Rete nuova")) {
            ActorId network = named(name);
            assertThat(territory.in(() -> networks.sheet(network)).object()).isEqualTo("theme");
        }
    }

    @Test
    void aFieldThatAListWroteGoesBackAlthoughItsTermWasJoinedSince() {
        lists.read(
                "denominazione;codice_fiscale;temi\nUno;" + TestLists.code(1) + ";Salute\n", CSV);
        ImportView second = lists.view(
                "denominazione;codice_fiscale;temi\nUno;" + TestLists.code(1) + ";Bici\n", CSV);
        join("theme", "bici", "sport");
        join("theme", "health", "culture");
        assertThat(themes("Uno")).containsExactly("sport");
        assertThat(undo(second)).extracting(Effect::key).doesNotContain("intake.stays.person");
        assertThat(themes("Uno"))
                .as("what it said before, in today’s term")
                .containsExactly("culture");
    }

    @Test
    void aTermThatAListMadeStaysWhileItIsJoined() {
        ImportView list = lists.view("denominazione;temi\nUno;Bici\n", CSV);
        join("theme", "bici", "sport");
        assertThat(undo(list)).extracting(Effect::key).contains("intake.stays.in-use");
        assertThat(territory.in(() -> vocabularies.leads("theme")).today("bici"))
                .isEqualTo("sport");
    }
}

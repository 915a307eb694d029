package org.costellazioni.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.intake.TestLists.CSV;
import static org.costellazioni.intake.TestLists.HEADER;
import static org.costellazioni.intake.TestLists.code;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.networks.NetworkSheet;
import org.costellazioni.networks.Networks;
import org.costellazioni.registry.Actors;
import org.costellazioni.territories.Territories;
import org.costellazioni.vocabularies.Term;
import org.costellazioni.vocabularies.Vocabularies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A list whose rows are networks says what each is for and how it works. */
@PlatformTest
class NetworkListTests {

    private static final String NETWORKS =
            "denominazione;tipo;oggetto;funzionamento;regole;piano\n";
    private static final String COURTYARDS =
            "Rete dei cortili;rete;Un tema;Strutturata;Ci si vede il lunedì;Piano di zona\n";

    @Autowired
    private Territories territories;

    @Autowired
    private Networks networks;

    @Autowired
    private Vocabularies vocabularies;

    @Autowired
    private Undecided undecided;

    @Autowired
    private TestLists testLists;

    private TestTerritory territory;
    private TestLists.In lists;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
        lists = testLists.in(territory);
    }

    private ActorId named(String name) {
        return lists.roster().stream()
                .filter(actor -> actor.name().equals(name))
                .findFirst()
                .map(Actors.Named::id)
                .orElseThrow();
    }

    private NetworkSheet sheet(String name) {
        ActorId network = named(name);
        return territory.in(() -> networks.sheet(network));
    }

    @Test
    void aRowFillsTheSheetOfItsNetworkAndASecondReadingChangesNothing() {
        assertThat(lists.read(NETWORKS + COURTYARDS, CSV)).isEqualTo(new Tally(1, 0, 0, 0, 0));
        NetworkSheet written = new NetworkSheet(
                "theme", "structured", "Ci si vede il lunedì", null, "Piano di zona", 1);
        assertThat(sheet("Rete dei cortili")).isEqualTo(written);
        assertThat(lists.read(NETWORKS + COURTYARDS, CSV)).isEqualTo(new Tally(0, 0, 1, 0, 0));
        assertThat(sheet("Rete dei cortili")).isEqualTo(written);
    }

    @Test
    void whatAPersonWroteStaysAndWhatIsOpenIsFilled() {
        lists.read(NETWORKS + "Rete dei cortili;rete;;;;\n", CSV);
        ActorId network = named("Rete dei cortili");
        NetworkSheet byHand = new NetworkSheet(null, "dormant", null, "Una stanza", null, 0);
        territory.in(() -> networks.write(network, byHand, Acting.MACHINE)).orThrow();
        assertThat(lists.read(NETWORKS + COURTYARDS, CSV)).isEqualTo(new Tally(0, 1, 0, 0, 0));
        assertThat(sheet("Rete dei cortili"))
                .isEqualTo(new NetworkSheet(
                        "theme",
                        "dormant",
                        "Ci si vede il lunedì",
                        "Una stanza",
                        "Piano di zona",
                        2));
        String changed = COURTYARDS.replace("Piano di zona", "Un altro piano");
        assertThat(lists.read(NETWORKS + changed, CSV)).isEqualTo(new Tally(0, 0, 1, 0, 0));
    }

    @Test
    void anUnknownLevelOfFunctioningRejectsTheRowAndNamesTheOnesThereAre() {
        String list = NETWORKS + "Rete ignota;rete;;a caso;;\n" + COURTYARDS;
        assertThat(lists.read(list, CSV)).isEqualTo(new Tally(1, 0, 0, 1, 0));
        RejectedRow rejected = lists.rejected().getFirst();
        assertThat(rejected.reasonKey()).isEqualTo("intake.reject.word-not-listed");
        assertThat(rejected.arguments())
                .containsExactly(
                        "funzionamento",
                        "a caso",
                        "In formazione, Incontri informali, Coordinata, Strutturata, Generativa, Ferma");
    }

    @Test
    void anObjectThatNobodyKnowsBecomesATermOfTheTerritory() {
        lists.read(NETWORKS + "Rete dei frutteti;rete;Frutteti di strada;;;\n", CSV);
        assertThat(sheet("Rete dei frutteti").object()).isEqualTo("frutteti-di-strada");
        assertThat(territory.in(() -> vocabularies.terms("network-object")))
                .filteredOn(Term::own)
                .extracting(Term::labelItalian)
                .containsExactly("Frutteti di strada");
    }

    @Test
    void aRowThatAPersonDecidesFillsTheSheetToo() {
        lists.read(HEADER + code(1) + ";Uno;Mira;;Rete dei cortili\n", CSV);
        assertThat(lists.read(NETWORKS + COURTYARDS, CSV)).isEqualTo(new Tally(0, 0, 0, 0, 1));
        UndecidedRow waiting = territory.in(() -> undecided.waiting(10)).getFirst();
        ActorId likely = new ActorId(waiting.candidates().getFirst().actor());
        territory
                .in(() -> undecided.isSame(waiting.id(), likely, Acting.MACHINE))
                .orThrow();
        assertThat(sheet("Rete dei cortili").functioning()).isEqualTo("structured");
    }

    @Test
    void whoeverIsNoNetworkHasNoSheetOfOne() {
        lists.read(NETWORKS + "Coro di Mira;associazione;Cantare;forte;;primo piano\n", CSV);
        assertThat(sheet("Coro di Mira")).isEqualTo(NetworkSheet.EMPTY);
    }
}

package org.costellazioni.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.meetings.TestOccasions;
import org.costellazioni.people.Cast;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.registry.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people, or one in two tabs, edit the same thing: nothing that only one of them touched is put back. */
@PlatformTest
class TwoEditorsTests {

    /** What is edited, and two fields of its form. */
    enum Edited {
        ACTOR("website", "phone", "https://a.example", "041 111", "https://b.example"),
        NETWORK("carta", "risorse", "Patto dei vicini", "Una sala", "Patto del quartiere"),
        OCCASION("titolo", "luogo", "Festa dei primi", "Campo grande", "Festa dei secondi");

        private final String first;
        private final String second;
        private final String text;
        private final String elsewhere;
        private final String other;

        Edited(String first, String second, String text, String elsewhere, String other) {
            this.first = "#" + first;
            this.second = "#" + second;
            this.text = text;
            this.elsewhere = elsewhere;
            this.other = other;
        }
    }

    @Autowired
    private DemoTerritory demo;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestActors actors;

    @Autowired
    private TestOccasions occasions;

    private TestTerritory territory;
    private Person clerk;
    private Person president;
    private String occasion;

    @BeforeEach
    void prepareATerritory() {
        TestBrowser.demand();
        territory = demo.empty();
        clerk = demo.play(Cast.CLERK, territory);
        president = demo.play(Cast.PRESIDENT, territory);
        ActorId cortile = actors.make(territory, "ets", "Il Cortile");
        ActorId network = actors.make(territory, "network", "Rete dei vicini");
        people.mandate(president, cortile, MandateKind.LEGAL_REPRESENTATIVE, territory);
        people.mandate(president, network, MandateKind.LEGAL_REPRESENTATIVE, territory);
        occasion = occasions
                .make(territory, "Incontro", TestOccasions.PAST, cortile)
                .path();
    }

    private String form(Edited edited) {
        return switch (edited) {
            case ACTOR -> "/realta/il-cortile/modifica";
            case NETWORK -> "/reti/rete-dei-vicini/modifica";
            case OCCASION -> occasion + "/modifica";
        };
    }

    private static void save(Page page) {
        page.locator("main form[data-draft] button[type=submit]").click();
        page.waitForLoadState();
    }

    private static String words(Page page) {
        return page.locator("main").innerText();
    }

    @ParameterizedTest
    @EnumSource(Edited.class)
    void twoPeopleWhoChangeDifferentFieldsBothKeepTheirsAndTheSecondIsTold(Edited edited) {
        try (Visit first = demo.visit(clerk, territory, Visit.WIDE, true);
                Visit second = demo.visit(president, territory, Visit.NARROW, false)) {
            first.open(form(edited));
            second.open(form(edited));
            first.page().fill(edited.first, edited.text);
            save(first.page());
            second.page().fill(edited.second, edited.elsewhere);
            save(second.page());
            assertThat(second.words()).contains("qualcun altro ha cambiato anche");
            second.inspect("due-redattori-salvato");
            second.open(form(edited));
            assertThat(second.page().inputValue(edited.first)).isEqualTo(edited.text);
            assertThat(second.page().inputValue(edited.second)).isEqualTo(edited.elsewhere);
        }
    }

    @ParameterizedTest
    @EnumSource(Edited.class)
    void whereBothChangedTheSameFieldTheSecondSeesBothAndIsAsked(Edited edited) {
        try (Visit first = demo.visit(clerk, territory, Visit.WIDE, false);
                Visit second = demo.visit(president, territory, Visit.NARROW, true)) {
            first.open(form(edited));
            second.open(form(edited));
            first.page().fill(edited.first, edited.text);
            save(first.page());
            second.page().fill(edited.first, edited.other);
            second.page().fill(edited.second, edited.elsewhere);
            save(second.page());
            assertThat(second.words())
                    .contains("Mentre scrivevi, qualcun altro ha salvato")
                    .contains("Che cosa c’è scritto adesso", edited.text);
            second.inspect("due-redattori-domanda");
            assertThat(second.page().inputValue(edited.first)).isEqualTo(edited.other);
            assertThat(second.page().inputValue(edited.second)).isEqualTo(edited.elsewhere);
            first.open(form(edited));
            assertThat(first.page().inputValue(edited.first)).isEqualTo(edited.text);
            save(second.page());
            first.open(form(edited));
            assertThat(first.page().inputValue(edited.first)).isEqualTo(edited.other);
            assertThat(first.page().inputValue(edited.second)).isEqualTo(edited.elsewhere);
        }
    }

    @ParameterizedTest
    @EnumSource(Edited.class)
    void twoTabsOfOnePersonAreTwoEditors(Edited edited) {
        try (Visit visit = demo.visit(president, territory, Visit.WIDE, true);
                Page tab = visit.page().context().newPage()) {
            visit.open(form(edited));
            tab.navigate(visit.page().url());
            visit.page().fill(edited.first, edited.text);
            save(visit.page());
            tab.fill(edited.first, edited.other);
            save(tab);
            assertThat(words(tab)).contains("Che cosa c’è scritto adesso", edited.text);
            assertThat(tab.inputValue(edited.first)).isEqualTo(edited.other);
            visit.open(form(edited));
            assertThat(visit.page().inputValue(edited.first)).isEqualTo(edited.text);
        }
    }
}

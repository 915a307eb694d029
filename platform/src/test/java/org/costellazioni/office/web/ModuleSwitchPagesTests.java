package org.costellazioni.office.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.people.web.Visits.by;
import static org.costellazioni.people.web.Visits.read;
import static org.costellazioni.people.web.Visits.send;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.mail.Letter;
import org.costellazioni.mail.Outbox;
import org.costellazioni.mail.TestLetters;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.site.Phrasebook;
import org.costellazioni.territories.Territories;
import org.costellazioni.upkeep.TestTransactions;
import org.costellazioni.upkeep.switches.Switches;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.util.List;
import java.util.Locale;

/** A module that a territory switches off is not seen, not found, not written from; elsewhere it is. */
@PlatformTest
class ModuleSwitchPagesTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLetters letters;

    @Autowired
    private TestTransactions transactions;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Switches switches;

    @Autowired
    private Phrasebook phrases;

    @Autowired
    private List<Manifest> manifests;

    private TestTerritory territory;
    private Person administrator;
    private Person clerk;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
        administrator = people.play(Cast.ADMINISTRATOR, territory);
        clerk = people.play(Cast.CLERK, territory);
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request)
            throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private String page(Person person, String path) throws Exception {
        return perform(read(territory, path).with(by(person, territory))).getContentAsString();
    }

    private int status(TestTerritory where, String path) throws Exception {
        return perform(read(where, path)).getStatus();
    }

    private void turn(String module, String resource) throws Exception {
        assertThat(perform(send(territory, "/territorio/moduli/" + module + "/" + resource)
                                .with(by(administrator, territory)))
                        .getStatus())
                .isEqualTo(HttpStatus.FOUND.value());
    }

    @Test
    void aModuleThatIsOffHasNeitherPagesNorMenuUntilItIsOnAgain() throws Exception {
        assertThat(page(clerk, "/")).contains("href=\"/occasioni\"");
        turn("meetings", "spegnimento");
        assertThat(page(administrator, "/territorio/moduli"))
                .contains("Accendi Occasioni", "Spegni Importazioni");
        assertThat(status(territory, "/occasioni")).isEqualTo(HttpStatus.NOT_FOUND.value());
        assertThat(page(clerk, "/")).doesNotContain("href=\"/occasioni\"");
        turn("meetings", "accensione");
        assertThat(status(territory, "/occasioni")).isEqualTo(HttpStatus.OK.value());
        assertThat(page(clerk, "/")).contains("href=\"/occasioni\"");
    }

    @Test
    void strangersAreNotShownAPageThatWasKeptForThem() throws Exception {
        assertThat(status(territory, "/occasioni")).isEqualTo(HttpStatus.OK.value());
        turn("meetings", "spegnimento");
        assertThat(status(territory, "/occasioni")).isEqualTo(HttpStatus.NOT_FOUND.value());
    }

    @Test
    void itStandsOnNoDesk() throws Exception {
        assertThat(page(clerk, "/scrivania")).contains("/importazioni");
        turn("intake", "spegnimento");
        assertThat(page(clerk, "/scrivania")).doesNotContain("/importazioni").contains("/doppioni");
        assertThat(perform(read(territory, "/importazioni").with(by(clerk, territory)))
                        .getStatus())
                .isEqualTo(HttpStatus.NOT_FOUND.value());
    }

    @Test
    void itWritesToNobody() throws Exception {
        turn("meetings", "spegnimento");
        write("meetings.module");
        write("people.mail.mandate-ended");
        assertThat(letters.to("ada@costellazioni.example", territory)).hasSize(1);
    }

    private void write(String key) {
        // A letter whose texts are missing would fail: of the module that is off none is looked
        // for.
        transactions.run(
                territory,
                () -> outbox.send(new Letter(
                        "ada@costellazioni.example", Locale.ITALIAN, key, List.of("Ada", "x"))));
    }

    @Test
    void otherTerritoriesKeepIt() throws Exception {
        turn("meetings", "spegnimento");
        assertThat(status(TestTerritory.make(territories), "/occasioni"))
                .isEqualTo(HttpStatus.OK.value());
    }

    @Test
    void whatOthersStandOnCannotBeSwitchedOff() throws Exception {
        turn("people", "spegnimento");
        turn("registry", "spegnimento");
        turn("mai-sentito", "spegnimento");
        assertThat(status(territory, "/realta")).isEqualTo(HttpStatus.OK.value());
        assertThat(page(administrator, "/territorio/moduli")).doesNotContain("Spento");
    }

    @Test
    void onlyAdministratorsFindTheSwitches() throws Exception {
        assertThat(perform(read(territory, "/territorio/moduli").with(by(clerk, territory)))
                        .getStatus())
                .isEqualTo(HttpStatus.NOT_FOUND.value());
        perform(send(territory, "/territorio/moduli/meetings/spegnimento")
                .with(by(clerk, territory)));
        assertThat(status(territory, "/occasioni")).isEqualTo(HttpStatus.OK.value());
    }

    @Test
    void everySwitchSaysWhatItTurns() {
        assertThat(switches.switchable()).isNotEmpty().allSatisfy(module -> {
            for (Locale language : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
                assertThat(phrases.in(language).has(module + ".module")).isTrue();
                assertThat(phrases.in(language).has(module + ".module.what")).isTrue();
            }
        });
    }

    @Test
    void noModuleIsHalfSwitchable() {
        assertThat(manifests)
                .filteredOn(manifest -> !manifest.switchable())
                .noneMatch(manifest -> switches.switchable().contains(manifest.module()));
    }
}

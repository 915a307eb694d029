package org.costellazioni.people.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.Cast;
import org.costellazioni.people.People;
import org.costellazioni.people.Role;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.web.Visits;
import org.costellazioni.site.Phrasebook;
import org.costellazioni.territories.Territories;
import org.costellazioni.territories.Territory;
import org.costellazioni.upkeep.links.Links;
import org.costellazioni.upkeep.links.TestLinks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The link on the console that makes a territory's first administrator. */
@PlatformTest
class FirstAccessTests {

    private static final NewPassword PASSWORD =
            new NewPassword("tre gatti sul molo", "tre gatti sul molo");

    @Autowired
    private Territories territories;

    @Autowired
    private FirstAccessNotice notice;

    @Autowired
    private Credentials credentials;

    @Autowired
    private People people;

    @Autowired
    private TestPeople testPeople;

    @Autowired
    private MockMvc web;

    private TestTerritory territory;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
    }

    private List<String> lines() {
        return lines(notice);
    }

    private List<String> lines(FirstAccessNotice start) {
        Territory here = territory.in(territories::current);
        return start.line(here, "http://localhost:8080").stream().toList();
    }

    private String secret() {
        return secret(notice);
    }

    private String secret(FirstAccessNotice start) {
        String line = lines(start).getFirst();
        return line.substring(line.lastIndexOf('/') + 1);
    }

    private Outcome<PersonId> redeem(String secret) {
        SignUp who = new SignUp(
                "Ada", "Lanterna", "ada-" + System.nanoTime() + "@esempio.example", Locale.ITALIAN);
        return territory.in(() -> credentials.redeem(secret, PASSWORD, who, Locale.ITALIAN));
    }

    @Test
    void whoeverUsesItAdministersTheTerritoryAndItIsNotPrintedAgain() {
        PersonId ada = redeem(secret()).orThrow();
        assertThat(territory.in(() -> people.holders(Role.ADMINISTRATOR))).containsExactly(ada);
        assertThat(lines()).isEmpty();
    }

    @Test
    void itLeadsToTheTerritorysOwnHost() {
        assertThat(lines().getFirst())
                .contains("http://" + territory.host() + ":8080/primo-accesso/");
        assertThat(notice.lines("https://associazioni.example"))
                .as("behind a proxy nobody reaches a host of this machine")
                .noneMatch(line -> line.contains(territory.host()));
        String known = territory.host().replace(".localhost", ".example");
        territories.addHost(territory.id(), known);
        assertThat(lines().getFirst()).contains("https://" + known + "/primo-accesso/");
    }

    @Test
    void itAsksForNames() {
        String secret = secret();
        assertThat(territory.in(() -> credentials.open(secret)))
                .contains(new OpenLink(null, true, null));
        SignUp nobody = new SignUp("", "", "", Locale.ITALIAN);
        assertThat(territory.in(() -> credentials.redeem(secret, PASSWORD, nobody, Locale.ITALIAN)))
                .isEqualTo(Outcome.refused(CredentialRefusal.NAME_MISSING));
        assertThat(territory.in(() -> credentials.open(secret))).isPresent();
    }

    @Test
    void itWorksOnce() {
        String secret = secret();
        redeem(secret).orThrow();
        assertThat(redeem(secret)).isEqualTo(Outcome.refused(CredentialRefusal.LINK_DEAD));
    }

    @Test
    void anotherStartMakesTheLinkBeforeItUseless() {
        String before = secret();
        String after = secret();
        assertThat(redeem(before)).isEqualTo(Outcome.refused(CredentialRefusal.LINK_DEAD));
        assertThat(redeem(after)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aStartAfterTheLinkHasExpiredPrintsOneThatWorks(
            @Autowired TestLinks links,
            @Autowired Phrasebook phrases,
            @Autowired PlatformTransactionManager transactions) {
        Links twoDaysAgo = links.before(Duration.ofDays(2));
        FirstAccessNotice startThen = new FirstAccessNotice(
                territories, people, new OneTimeLinks(twoDaysAgo), phrases, transactions);
        String expired = secret(startThen);
        assertThat(redeem(expired)).isEqualTo(Outcome.refused(CredentialRefusal.LINK_DEAD));
        String fresh = secret();
        assertThat(redeem(expired)).isEqualTo(Outcome.refused(CredentialRefusal.LINK_DEAD));
        assertThat(redeem(fresh)).isInstanceOf(Outcome.Done.class);
        assertThat(lines()).isEmpty();
    }

    @Test
    void itIsPrintedAtEachStartAsLongAsNobodyAdministers() {
        secret();
        testPeople.play(Cast.CLERK, territory);
        secret();
        assertThat(lines()).hasSize(1);
    }

    @Test
    void itDiesWhenAnAdministratorCameAnotherWay() {
        String printed = secret();
        testPeople.play(Cast.ADMINISTRATOR, territory);
        assertThat(lines()).isEmpty();
        assertThat(redeem(printed)).isEqualTo(Outcome.refused(CredentialRefusal.LINK_DEAD));
    }

    @Test
    void aDeadOneTellsHowToGetAnother() throws Exception {
        String before = secret();
        secret();
        String page = web.perform(Visits.read(territory, "/primo-accesso/" + before))
                .andExpect(status().isGone())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("ferma e riavvia il programma");
    }
}

package org.costellazioni.people.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.People;
import org.costellazioni.people.Role;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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

    private TestTerritory territory;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
    }

    private List<String> lines() {
        String name = territory.in(() -> territories.current().name());
        return notice.lines("http://localhost:8080").stream()
                .filter(line -> line.startsWith(name))
                .toList();
    }

    private String secret() {
        String line = lines().getFirst();
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
    void itAsksForNames() {
        String secret = secret();
        assertThat(territory.in(() -> credentials.open(secret))).contains(new OpenLink(null, true));
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
}

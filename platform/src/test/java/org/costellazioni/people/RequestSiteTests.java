package org.costellazioni.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

/** The address that letters name is never one that a visitor made up. */
@PlatformTest
class RequestSiteTests {

    @Autowired
    private Territories territories;

    private static MockHttpServletRequest request(String host) {
        MockHttpServletRequest request =
                new MockHttpServletRequest("POST", "/password-dimenticata");
        request.setServerName(host);
        request.setScheme("https");
        request.setServerPort(443);
        request.setLocalPort(8080);
        return request;
    }

    private String site(String configured, String host) {
        return new RequestSite(territories, configured).of(request(host));
    }

    @Test
    void aHostThatAnAdministratorEnteredIsNamed() {
        TestTerritory territory = TestTerritory.make(territories);
        assertThat(site("https://altra.example", territory.host()))
                .isEqualTo("https://" + territory.host());
    }

    @Test
    void portAndSchemeOfTheRequestDoNotTravelWithAHostThatWasEntered() {
        TestTerritory territory = TestTerritory.make(territories);
        String host = territory.host().replace(".localhost", ".example");
        territories.addHost(territory.id(), host);
        MockHttpServletRequest forged = request(host);
        forged.setScheme("http");
        forged.setServerPort(8666);
        assertThat(new RequestSite(territories, "").of(forged)).isEqualTo("https://" + host);
        String configured = "https://" + host + ":8443";
        assertThat(new RequestSite(territories, configured).of(forged)).isEqualTo(configured);
    }

    @Test
    void anyOtherHostGivesWayToTheConfiguredAddress() {
        assertThat(site("https://citta.example/", "malvagio.example"))
                .isEqualTo("https://citta.example");
    }

    @Test
    void withoutAConfiguredAddressOnlyThisMachineIsNamed() {
        assertThat(site("", "malvagio.example")).isEqualTo("http://localhost:8080");
        assertThat(site("", "localhost")).isEqualTo("https://localhost");
    }
}

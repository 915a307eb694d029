package org.costellazioni.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

/** The address that letters name is never one that a visitor made up. */
@PlatformTest
class OriginsTests {

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
        return new Origins(territories, configured).of(request(host)).site();
    }

    @Test
    void aHostThatAnAdministratorEnteredIsNamed() {
        TestTerritory territory = TestTerritory.make(territories);
        assertThat(site("https://altra.example", territory.host()))
                .isEqualTo("https://" + territory.host());
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

    @Test
    void aHomesManyAddressesOfIpv6CountAsOne() {
        assertThat(Origins.network("2001:db8:1:2:aaaa::1"))
                .isEqualTo(Origins.network("2001:db8:1:2:bbbb::2"))
                .isNotEqualTo(Origins.network("2001:db8:1:3:aaaa::1"));
        assertThat(Origins.network("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(Origins.network("unknown")).isEqualTo("unknown");
    }
}

package org.costellazioni.upkeep.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HomeNetworkTests {

    @Test
    void aHomesManyAddressesOfIpv6CountAsOne() {
        assertThat(HomeNetwork.of("2001:db8:1:2:aaaa::1"))
                .isEqualTo(HomeNetwork.of("2001:db8:1:2:bbbb::2"))
                .isNotEqualTo(HomeNetwork.of("2001:db8:1:3:aaaa::1"));
        assertThat(HomeNetwork.of("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(HomeNetwork.of("unknown")).isEqualTo("unknown");
    }
}

package org.costellazioni.people.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalHostsTests {

    @ParameterizedTest
    @CsvSource({
        "localhost, true",
        "venezia.localhost, true",
        "127.0.0.1, true",
        "[::1], true",
        "notlocalhost, false",
        "localhost.example, false",
        "127.0.0.2, false",
        "::1, false",
        "comune.example, false",
    })
    void leadToTheMachineThatAsks(String host, boolean local) {
        assertThat(LocalHosts.include(host)).isEqualTo(local);
    }
}

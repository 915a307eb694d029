package org.costellazioni.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                    | 127.0.0.1       | true",
                "''                    | 127.0.1.1       | true",
                "''                    | 0:0:0:0:0:0:0:1 | true",
                "''                    | ::1             | true",
                "''                    | 10.0.0.1        | false",
                "''                    | 192.168.1.1     | false",
                "''                    | 172.17.0.1      | false",
                "''                    | 203.0.113.7     | false",
                "10.0.0.5              | 10.0.0.5        | true",
                "10.0.0.5              | 10.0.0.50       | false",
                "10.0.0.5              | 10a0b0c5        | false",
                "10.0.0.5              | 127.0.0.1       | false",
                "10.0.0.5, 2001:db8::7 | 2001:db8::7     | true",
                "10.0.0.5, 2001:db8::7 | 2001:db8:0:0:0:0:0:7 | true",
                "172.17.0.0/16         | 172.17.3.4      | true",
                "172.17.0.0/16         | 172.18.3.4      | false",
                "172.17.0.0/16         | 172.17.3.4.5    | false",
                "10.0.0.0/8 127.0.0.1  | 10.200.3.4      | true",
                "192.168.4.0/24        | 192.168.4.250   | true",
                "192.168.4.0/24        | 192.168.5.250   | false",
            })
    void onlyWhatIsNamedIsBelieved(String named, String address, boolean believed) {
        assertThat(address.matches(Proxies.believed(named))).isEqualTo(believed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"proxy.example", "10.0.0.0/12", "2001:db8::/64", "10.0.0", "10.0.0.0/", "a/8"
            })
    void whatIsNeitherAddressNorNetworkStopsTheStart(String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proxies.believed(named))
                .withMessageContaining("costellazioni.proxies");
    }
}

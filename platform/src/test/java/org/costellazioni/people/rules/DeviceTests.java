package org.costellazioni.people.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTests {

    /** As browsers write it, without the names that all of them carry. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox | Windows
            (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0               | Edge    | Windows
            (Linux; Android 15) SamsungBrowser/28.0 Chrome/130.0 Safari/537.36   | Samsung Internet | Android
            (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36                | Chrome  | Android
            (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148 Safari/604  | Safari  | iPhone
            (iPad; CPU OS 18_0 like Mac OS X) CriOS/140.0 Mobile Safari/604.1    | Chrome  | iPad
            (Macintosh; Intel Mac OS X 15_0) Version/18.0 Safari/605.1.15        | Safari  | Mac
            (X11; CrOS x86_64 16000.0) Chrome/140.0 Safari/537.36                | Chrome  | ChromeOS
            (X11; Linux x86_64) Chrome/140.0 Safari/537.36 OPR/120.0             | Opera   | Linux
            curl/8.5                                                             | ''      | ''
            """)
    void namesTheBrowserAndWhatItRunsOn(String userAgent, String browser, String system) {
        assertThat(Device.of(userAgent)).isEqualTo(new Device(browser, system));
    }
}

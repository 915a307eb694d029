package org.costellazioni.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.PlainHttp;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** What comes back from the container itself, over a plain connection. */
@PlatformTest
class ContainerTests {

    private static final String END = "\r\nHost: localhost\r\n\r\n";

    @Autowired
    private Territories territories;

    @LocalServerPort
    private int port;

    private PlainHttp.Answer ask(String request) throws IOException {
        try (PlainHttp http = new PlainHttp(port)) {
            return http.ask(request.getBytes(StandardCharsets.ISO_8859_1), false, true);
        }
    }

    /** Requests that never reach a page. */
    static Stream<String> unreadable() {
        return Stream.of(
                "GET /realta|legami HTTP/1.1" + END,
                "GET /realta?q=<b> HTTP/1.1" + END,
                "GET /realta%2g HTTP/1.1" + END,
                "GET /%00 HTTP/1.1" + END,
                "PAROLE SENZA SENSO" + END,
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nX-Lungo: " + "a".repeat(70_000) + END);
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatCannotBeReadIsToldInBothLanguagesWithoutAWordOfTheContainer(String request)
            throws IOException {
        PlainHttp.Answer answer = ask(request);
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.text())
                .contains("Non abbiamo capito la richiesta", "lang=\"en\"")
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("xception", "apache", "org.");
        assertThat(answer.headers()).doesNotContainKey("server");
    }

    @Test
    void aProxyOnThisMachineSaysForWhomItAsks() throws IOException {
        TestTerritory territory = TestTerritory.make(territories);
        String forwarded = "X-Forwarded-Proto: https\r\nX-Forwarded-Host: " + territory.host()
                + "\r\nX-Forwarded-For: 203.0.113.7";
        PlainHttp.Answer answer = ask(
                "GET /scrivania HTTP/1.1\r\nHost: altrove.example\r\n" + forwarded + "\r\n\r\n");
        assertThat(answer.header("location")).contains("/accesso?ritorno=%2Fscrivania");
        assertThat(answer.header("strict-transport-security")).isNotEmpty();
    }
}

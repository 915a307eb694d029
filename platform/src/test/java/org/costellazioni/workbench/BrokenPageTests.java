package org.costellazioni.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** What a browser is shown while something does not compile. */
class BrokenPageTests {

    private static final BrokenPage PAGE =
            new BrokenPage(List.of(new Problem("a/B.java", 7, "List<\"x\"> is wrong")), true);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a browser's reload | GET / HTTP/1.1~Accept: text/html,*/*;q=0.8~Sec-Fetch-Mode: navigate | true
            an older browser's | GET / HTTP/1.1~Accept: text/html                             | true
            curl's             | GET / HTTP/1.1~Accept: */*                                   | true
            a script's page    | GET / HTTP/1.1~Accept: text/html~Sec-Fetch-Mode: cors        | true
            a script's data    | GET / HTTP/1.1~Accept: */*~Sec-Fetch-Mode: cors              | false
            a picture          | GET /x.png HTTP/1.1~Accept: image/png,*/*~Sec-Fetch-Mode: no-cors | false
            a bundle           | GET /assets/a.css HTTP/1.1~Accept: text/css,*/*              | false
            a part of a page   | GET / HTTP/1.1~Accept: text/html~HX-Request: true            | false
            data               | GET /x HTTP/1.1~Accept: application/json                     | false
            a form             | POST / HTTP/1.1~Accept: text/html~Sec-Fetch-Mode: navigate   | false
            """)
    void standsInForPagesAlone(String what, String head, boolean stands) {
        assertThat(PAGE.concerns(head(head))).as(what).isEqualTo(stands);
    }

    @Test
    void standsInForEverythingWhereNothingRuns() {
        BrokenPage page = new BrokenPage(PAGE.problems(), false);
        assertThat(page.concerns(head("POST / HTTP/1.1"))).isTrue();
        assertThat(page.answer("GET / HTTP/1.1")).doesNotContain("href=");
    }

    @Test
    void saysWhereAndWhat() {
        assertThat(PAGE.answer(head("GET / HTTP/1.1")))
                .startsWith("HTTP/1.1 500 ")
                .contains("no-store")
                .contains("a/B.java:7: List&lt;&quot;x&quot;&gt; is wrong");
    }

    @Test
    void letsTheFormerStateBeSeenUntilTheProblemIsAnotherOne() {
        String allowed = PAGE.answer(head("GET /-/avanti HTTP/1.1"));
        assertThat(allowed).startsWith("HTTP/1.1 303 ");
        String cookie = allowed.replaceAll("(?s).*Set-Cookie: ([^;]+);.*", "$1");
        String head = head("GET / HTTP/1.1~Accept: text/html~Cookie: a=b; " + cookie);
        assertThat(PAGE.concerns(head)).isFalse();
        assertThat(new BrokenPage(List.of(new Problem("a/B.java", 8, "")), true).concerns(head))
                .isTrue();
    }

    private static String head(String lines) {
        return lines.replace("~", "\r\n") + "\r\n\r\n";
    }
}

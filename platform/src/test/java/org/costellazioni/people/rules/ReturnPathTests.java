package org.costellazioni.people.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/deleghe", "/realta?tema=casa&pagina=2", "/soggetti/caff%C3%A8"})
    void keepsPagesOfThisSite(String path) {
        assertThat(ReturnPath.safe(path, "/scrivania")).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "deleghe",
                "//altrove.example",
                "/\\altrove.example",
                "\\\\altrove.example",
                "https://altrove.example/",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=y",
                "/\t/altrove.example",
                "/accesso?ritorno=/accesso",
                "/uscita"
            })
    void leavesEverythingElse(String path) {
        assertThat(ReturnPath.safe(path, "/scrivania")).isEqualTo("/scrivania");
    }
}

package org.costellazioni.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNameTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Vai su https://altrove.example/a | Vai su https altrove. example/a",
                "altrove.example                 | altrove. example",
                "scrivi a uno@altrove.example    | scrivi a uno altrove. example",
                "www.altrove.example             | www. altrove. example",
                "altrove。example                 | altrove. example",
            })
    void whatLeadsElsewhereLeadsNowhere(String name, String left) {
        assertThat(PlainName.of(name).text()).isEqualTo(left);
        assertThat(PlainName.holdsAnAddress(name)).isTrue();
    }

    @Test
    void whatIsNotSeenIsLeftOut() {
        String name = "An\u202ena\u0000 \u200bRossi\r\n\u2028B";
        assertThat(PlainName.of(name).text()).isEqualTo("An na Rossi B");
        assertThat(PlainName.holdsAnAddress(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna Maria D’Alò",
                "Dott.ssa Anna Rossi",
                "S. O. S. Bambini",
                "Circolo n. 3",
                "A.N.P.I. Venezia",
                "Ca’ Foscari / Iuav",
                "incontro alle 17.30 del 12.5.2036",
                "Müller-Lüdenscheidt",
            })
    void ordinaryNamesStayAsTheyAre(String name) {
        assertThat(PlainName.of(name).text()).isEqualTo(name);
        assertThat(PlainName.holdsAnAddress(name)).isFalse();
    }

    @Test
    void aLongNameIsCut() {
        assertThat(PlainName.of("a".repeat(1_000)).text()).hasSize(201);
    }
}

package org.costellazioni.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.site.LinkedText.Stretch;
import org.junit.jupiter.api.Test;

class LinkedTextTests {

    @Test
    void leadsFromWhatStandsInBrackets() {
        assertThat(LinkedText.of("Si vedono [3 soggetti] e [2 legami].", "/a", "/b")
                        .stretches())
                .containsExactly(
                        new Stretch("Si vedono ", null),
                        new Stretch("3 soggetti", "/a"),
                        new Stretch(" e ", null),
                        new Stretch("2 legami", "/b"),
                        new Stretch(".", null));
        assertThat(LinkedText.of("Niente.").stretches())
                .containsExactly(new Stretch("Niente.", null));
    }

    @Test
    void everyBracketLeadsSomewhereAndEveryPathHasItsBracket() {
        assertThatThrownBy(() -> LinkedText.of("[Uno] e [due]", "/a"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LinkedText.of("[Uno]", "/a", "/b"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

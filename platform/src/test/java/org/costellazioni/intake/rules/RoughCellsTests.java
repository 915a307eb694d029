package org.costellazioni.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoughCellsTests {

    @Test
    void cutsWhereTheLikeliestDelimiterStands() {
        assertThat(RoughCells.of("Banca del tempo;Burano;casa, sociale"))
                .containsExactly("Banca del tempo", "Burano", "casa, sociale");
        assertThat(RoughCells.of("Banca\tBurano\t")).containsExactly("Banca", "Burano", "");
        assertThat(RoughCells.of("a,b|c,d")).containsExactly("a", "b|c", "d");
    }

    @Test
    void leavesALineWithoutDelimitersWhole() {
        assertThat(RoughCells.of("Elenco delle realtà")).containsExactly("Elenco delle realtà");
        assertThat(RoughCells.of("")).containsExactly("");
    }

    @Test
    void keepsWhatStandsInQuotesTogether() {
        assertThat(RoughCells.of("\"Uno; due\";\"detto \"\"il bello\"\"\";Mira"))
                .containsExactly("Uno; due", "detto \"il bello\"", "Mira");
        assertThat(RoughCells.of("5\" di pane;Mira")).containsExactly("5\" di pane", "Mira");
        assertThat(RoughCells.of("Uno;\"non chiuso;Mira"))
                .containsExactly("Uno", "non chiuso;Mira");
    }
}

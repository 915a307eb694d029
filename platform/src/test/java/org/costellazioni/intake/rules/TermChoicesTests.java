package org.costellazioni.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;

class TermChoicesTests {

    private static final TermChoices CHOICES = new TermChoices(Map.of(
            TermChoices.theme("Bici"),
            TermChoices.use("mobility"),
            TermChoices.object("bici"),
            TermChoices.LEAVE));

    @Test
    void aWordIsUsedAsATermLeftOutOrNotChosen() {
        assertThat(CHOICES.chosen(TermChoices.theme("bici"))).contains("mobility");
        assertThat(CHOICES.chosen(TermChoices.object("bici"))).contains("");
        assertThat(CHOICES.chosen(TermChoices.theme("casa"))).isEmpty();
    }

    @Test
    void theyAreKeptAmongTheOptionsOfAnImport() {
        Map<String, String> options = CHOICES.options();
        assertThat(options.keySet()).allMatch(key -> key.startsWith("term."));
        assertThat(TermChoices.of(options)).isEqualTo(CHOICES);
        assertThat(TermChoices.of(Map.of("column.a", "NAME"))).isEqualTo(TermChoices.NONE);
    }

    @Test
    void aWordThatIsTooLongGetsNoCode() {
        assertThat(TermChoices.code("Verde pubblico!")).isEqualTo("verde-pubblico");
        assertThat(TermChoices.code("a".repeat(60))).hasSize(60);
        assertThat(TermChoices.code("a".repeat(61))).isEmpty();
    }
}

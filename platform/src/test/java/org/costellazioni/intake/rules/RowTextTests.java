package org.costellazioni.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;

class RowTextTests {

    private static final Map<ListField, String> VALUES = Map.of(
            ListField.NAME, "Orto = Vivo | e basta",
            ListField.MUNICIPALITY, "Mira",
            ListField.FISCAL_CODE, "00339370272");

    @Test
    void readsWhatItWrote() {
        assertThat(RowText.read(RowText.write(VALUES))).isEqualTo(VALUES);
        assertThat(RowText.read(RowText.write(Map.of()))).isEmpty();
    }

    @Test
    void writesEqualValuesEqually() {
        assertThat(RowText.write(Map.copyOf(VALUES))).isEqualTo(RowText.write(VALUES));
    }

    @Test
    void leavesOutAFieldThatIsNoMore() {
        String text = "NICKNAME\u001fOrtini\u001e" + RowText.write(VALUES);
        assertThat(RowText.read(text)).isEqualTo(VALUES);
    }
}

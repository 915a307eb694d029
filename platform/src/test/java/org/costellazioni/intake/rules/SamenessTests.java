package org.costellazioni.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class SamenessTests {

    @Test
    void capitalsAccentsAndMarksDoNotCount() {
        assertThat(Sameness.of(List.of("Città Alta"), List.of("citta’ ALTA")))
                .isEqualTo(Sameness.EQUAL);
        assertThat(Sameness.of(List.of("https://www.orto.example/"), List.of("orto.example")))
                .isEqualTo(Sameness.EQUAL);
    }

    @Test
    void whatIsSharedInPartIsSaidSo() {
        assertThat(Sameness.of(List.of("sport", "casa"), List.of("Sport")))
                .isEqualTo(Sameness.PARTLY);
        assertThat(Sameness.of(List.of("casa"), List.of("Sport"))).isEqualTo(Sameness.DIFFERENT);
    }

    @Test
    void whereOneSaysNothingNothingIsCompared() {
        assertThat(Sameness.of(List.of(""), List.of("Sport"))).isEqualTo(Sameness.UNKNOWN);
        assertThat(Sameness.of(List.of("Sport"), List.of())).isEqualTo(Sameness.UNKNOWN);
    }
}

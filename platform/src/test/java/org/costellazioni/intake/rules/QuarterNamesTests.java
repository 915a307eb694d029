package org.costellazioni.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.UUID;

class QuarterNamesTests {

    private static final UUID BURANO = UUID.randomUUID();
    private static final UUID LIDO = UUID.randomUUID();
    private static final UUID CA_ROMAN = UUID.randomUUID();
    private static final UUID CAMPO = UUID.randomUUID();

    private final QuarterNames quarters = new QuarterNames()
            .municipality("Venezia")
            .add(BURANO, "Burano (schema)", "burano")
            .add(LIDO, "Lido", "Q-4")
            .add(CA_ROMAN, "Ca’ Roman", "ca-roman")
            .add(CAMPO, "Campo", "campo");

    @ParameterizedTest
    @ValueSource(
            strings = {"Burano", "BURANO", "burano (schema)", "Burano [isola]", "Burano di Venezia"
            })
    void whatStandsInBracketsAndCapitalsDoNotCount(String written) {
        assertThat(quarters.find(written)).contains(BURANO);
    }

    @Test
    void theMunicipalityAfterTheNameDoesNotCount() {
        assertThat(quarters.find("Lido di Venezia")).contains(LIDO);
        assertThat(quarters.find("Lido")).contains(LIDO);
        assertThat(quarters.find("q-4")).as("its code").contains(LIDO);
        assertThat(quarters.find("Campo di Marte")).as("no municipality").isEmpty();
    }

    @Test
    void apostrophesAndAccentsDoNotCount() {
        assertThat(quarters.find("Cà Roman")).contains(CA_ROMAN);
        assertThat(quarters.find("ca' roman")).contains(CA_ROMAN);
    }

    @Test
    void aNameThatTwoQuartersHaveIsNeither() {
        UUID other = UUID.randomUUID();
        quarters.add(other, "Burano (laguna)", "burano-laguna");
        assertThat(quarters.find("Burano (isola)")).isEmpty();
        assertThat(quarters.find("Burano (laguna)")).contains(other);
        assertThat(quarters.find("")).isEmpty();
    }
}

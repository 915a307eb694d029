package org.costellazioni.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorFormatTests {

    @ParameterizedTest
    @CsvSource({
        "runts, RUNTS, true",
        "cinque-per-mille, CINQUE_PER_MILLE, false",
        "csv, CSV, true",
    })
    void hasACodeAndOverwritesUnlessItIsPoorer(
            String code, ActorFormat format, boolean overwrites) {
        assertThat(ActorFormat.of(code)).hasValue(format);
        assertThat(format.code()).isEqualTo(code);
        assertThat(format.overwrites()).isEqualTo(overwrites);
        assertThat(ActorFormat.of(code + "x")).isEmpty();
    }
}

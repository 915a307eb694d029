package org.costellazioni.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearTermsTests {

    private static final NearTerms THEMES = new NearTerms()
            .add("housing", "Casa e abitare")
            .add("elderly", "Anziani")
            .add("health", "Salute")
            .add("sport", "Sport")
            .add("environment", "Ambiente e animali")
            .add("community", "Vita di comunità")
            .add("culture", "Cultura");

    @ParameterizedTest
    @CsvSource({
        "abitare, housing",
        "casa, housing",
        "l’abitare, housing",
        "anziano, elderly",
        "anziani e salute, elderly",
        "Salute pubblica, health",
        "sportivo, sport",
        "culturale, culture",
        "animali, environment"
    })
    void aWordMeansTheTermWithWhichItSharesAWordOrItsStem(String word, String code) {
        assertThat(THEMES.to(word)).contains(code);
    }

    @Test
    void whereNothingIsSharedNoTermIsNear() {
        assertThat(THEMES.to("bici")).isEmpty();
        assertThat(THEMES.to("comune")).as("not of the community").isEmpty();
        assertThat(THEMES.to("vita e vite")).contains("community");
        assertThat(THEMES.to("di e")).isEmpty();
    }
}

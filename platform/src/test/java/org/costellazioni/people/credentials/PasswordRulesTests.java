package org.costellazioni.people.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.people.Cast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class PasswordRulesTests {

    private static final List<String> OWN =
            List.of("Carla", "Ventaglio", "carla.v", "carla.v@costellazioni.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tre gatti sul molo",
                "Xk9#mQ2$vL7p",
                "password di mia nonna in cantina",
                "perché così è più sicura"
            })
    void acceptsWhatIsLongAndOnesOwn(String password) {
        assertThat(PasswordRules.refusal(password, OWN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "undici_lett, PASSWORD_SHORT",
        "aaaaaaaaaaaaaa, PASSWORD_MONOTONOUS",
        "ababababababab, PASSWORD_MONOTONOUS",
        "Password123456, PASSWORD_USUAL",
        "qwertyQWERTY12, PASSWORD_USUAL",
        "Juventus-1897!, PASSWORD_USUAL",
        "CarlaVentaglio, PASSWORD_PERSONAL",
        "ventaglio-1975, PASSWORD_PERSONAL"
    })
    void refusesWhatIsEasilyGuessed(String password, CredentialRefusal refusal) {
        assertThat(PasswordRules.refusal(password, OWN)).contains(refusal);
    }

    @Test
    void refusesWhatTheHashWouldCutOff() {
        String accented = "àbcdèfghìjkl".repeat(5) + "xyz";
        assertThat(accented.length()).isLessThan(72);
        assertThat(PasswordRules.refusal(accented, OWN)).contains(CredentialRefusal.PASSWORD_LONG);
    }

    @Test
    void theDemonstrationsPasswordIsAGoodOne() {
        for (Cast member : Cast.values()) {
            assertThat(PasswordRules.refusal(
                            Cast.PASSWORD,
                            List.of(member.givenName(), member.familyName(), member.email())))
                    .isEmpty();
        }
    }
}

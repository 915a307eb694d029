package org.costellazioni.office.rights;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.office.rights.RightsRequest.Asked;
import org.costellazioni.office.rights.RightsRequest.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** What stands against an answer or a later day. */
class RightsRulesTests {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);
    private static final Asked ASKED = new Asked(
            Kind.ACCESS,
            null,
            "Ines Panchina",
            "ines@posta.example",
            Locale.ITALIAN,
            "Che cosa avete?");

    private static RightsRequest request(@Nullable String extension, @Nullable Instant answered) {
        return new RightsRequest(
                UUID.randomUUID(),
                ASKED,
                Instant.EPOCH,
                DUE,
                extension,
                answered,
                answered == null ? null : "Ecco");
    }

    @Test
    void whatIsAnsweredOnceIsAnswered() {
        assertThat(RightsRules.answering(null, "Ecco")).isEqualTo(RightsRefusal.NOT_FOUND);
        assertThat(RightsRules.answering(request(null, Instant.EPOCH), "Ecco"))
                .isEqualTo(RightsRefusal.ANSWERED_ALREADY);
        assertThat(RightsRules.answering(request(null, null), ""))
                .isEqualTo(RightsRefusal.TEXT_MISSING);
        assertThat(RightsRules.answering(request(null, null), "x".repeat(4_001)))
                .isEqualTo(RightsRefusal.TEXT_TOO_LONG);
        assertThat(RightsRules.answering(request("Ferie", null), "x".repeat(4_000)))
                .isNull();
    }

    @Test
    void theDayIsPutOffOnceInItsTimeAndForAReason() {
        assertThat(RightsRules.extending(null, "Ferie", DUE)).isEqualTo(RightsRefusal.NOT_FOUND);
        assertThat(RightsRules.extending(request(null, Instant.EPOCH), "Ferie", DUE))
                .isEqualTo(RightsRefusal.ANSWERED_ALREADY);
        assertThat(RightsRules.extending(request("Ferie", null), "Ferie", DUE))
                .isEqualTo(RightsRefusal.EXTENDED_ALREADY);
        assertThat(RightsRules.extending(request(null, null), "Ferie", DUE.plusDays(1)))
                .isEqualTo(RightsRefusal.TERM_OVER);
        assertThat(RightsRules.extending(request(null, null), "", DUE))
                .isEqualTo(RightsRefusal.REASON_MISSING);
        assertThat(RightsRules.extending(request(null, null), "x".repeat(1_001), DUE))
                .isEqualTo(RightsRefusal.REASON_TOO_LONG);
        assertThat(RightsRules.extending(request(null, null), "x".repeat(1_000), DUE))
                .isNull();
    }
}

package org.costellazioni.registry.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorRefusal;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.TestActors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class SeatRulesTests {

    private static final String AREA = "0198c0de-0000-7000-8000-000000000001";

    private static final ActorSheet GOOD = new ActorSheet(Map.of(
            ActorField.ADDRESS, "Calle Lunga 1",
            ActorField.POSTAL_CODE, "30121",
            ActorField.MUNICIPALITY, "Venezia",
            ActorField.LATITUDE, "45.4371",
            ActorField.LONGITUDE, "12.3326",
            ActorField.SEAT_IS_HOME, "true",
            ActorField.AREA_ID, AREA));

    private static final SeatRules.Around AROUND = new SeatRules.Around(
            List.of(
                    TestActors.sheet("ets", "Il Cortile"),
                    sheet("via Rizzardi 12", "Venezia"),
                    sheet("Piazza Grande 3", "")),
            Set.of(AREA));

    @Test
    void aFullSeatIsTaken() {
        assertThat(refusal(GOOD)).isEmpty();
    }

    @Test
    void anAddressIsEnough() {
        assertThat(refusal(sheet("Calle Lunga 1", ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ADDRESS,   -,                  ADDRESS_MISSING",
                "LATITUDE,  91,                 LATITUDE_WRONG",
                "LATITUDE,  NaN,                LATITUDE_WRONG",
                "LATITUDE,  nord,               LATITUDE_WRONG",
                "LATITUDE,  -,                  COORDINATES_HALF",
                "LONGITUDE, -180.5,             LONGITUDE_WRONG",
                "LONGITUDE, -,                  COORDINATES_HALF",
                "AREA_ID,   Castello,           AREA_UNKNOWN",
                "ADDRESS,   via Rizzardi 12,    SEAT_TWICE",
                "ADDRESS,   'VIA  RIZZARDI, 12', SEAT_TWICE"
            })
    void eachRuleRefusesWithItsReason(ActorField field, String text, ActorRefusal expected) {
        assertThat(refusal(GOOD.with(field, text))).contains(expected);
    }

    @Test
    void theSameStreetInAnotherTownIsAnotherSeat() {
        assertThat(refusal(sheet("via Rizzardi 12", "Mira"))).isEmpty();
        assertThat(refusal(sheet("Piazza Grande 3", ""))).contains(ActorRefusal.SEAT_TWICE);
    }

    @Test
    void textsHaveTheirLongest() {
        assertThat(refusal(GOOD.with(ActorField.ADDRESS, "x".repeat(4_000)))).isEmpty();
        assertThat(refusal(GOOD.with(ActorField.ADDRESS, "x".repeat(4_001))))
                .contains(ActorRefusal.TEXT_TOO_LONG);
    }

    @Test
    void ofTwoBrokenRulesTheFirstOfTheListIsSaid() {
        ActorSheet twice = GOOD.with(ActorField.ADDRESS, "").with(ActorField.LATITUDE, "91");
        assertThat(refusal(twice)).contains(ActorRefusal.ADDRESS_MISSING);
    }

    private static ActorSheet sheet(String address, String municipality) {
        return new ActorSheet(
                Map.of(ActorField.ADDRESS, address, ActorField.MUNICIPALITY, municipality));
    }

    private static Optional<ActorRefusal> refusal(ActorSheet seat) {
        return SeatRules.refusal(seat, AROUND);
    }
}

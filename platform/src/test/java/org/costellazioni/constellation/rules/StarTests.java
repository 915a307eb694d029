package org.costellazioni.constellation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.UUID;

class StarTests {

    private static Star star(String kind, int fromDay, int untilDay) {
        return new Star(
                1,
                UUID.randomUUID(),
                "orto-vivo",
                "Orto Vivo",
                kind,
                List.of(),
                null,
                0,
                0,
                0,
                fromDay,
                untilDay,
                null,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 200, 200, 300, true",
        "100, 200, 201, 300, false",
        "100, 200, 0, 100, true",
        "100, 200, 0, 99, false",
        "100, 0, 500, 600, true",
    })
    void isUpFromItsFirstDayToItsLast(int fromDay, int untilDay, int since, int until, boolean up) {
        assertThat(star("ets", fromDay, untilDay).isUp(since, until)).isEqualTo(up);
    }

    @Test
    void leadsToThePageOfItsKind() {
        assertThat(star("ets", 1, 0).path()).isEqualTo("/realta/orto-vivo");
        assertThat(star("network", 1, 0).path()).isEqualTo("/reti/orto-vivo");
        assertThat(star("network", 1, 0).isNetwork()).isTrue();
        assertThat(star("ets", 1, 0).isNetwork()).isFalse();
    }
}

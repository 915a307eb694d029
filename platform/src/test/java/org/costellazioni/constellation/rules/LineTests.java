package org.costellazioni.constellation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineTests {

    private static Line line(String kind, int fromDay, int untilDay, int recordedDay) {
        return new Line(0, 1, kind, fromDay, untilDay, recordedDay, "desk", false);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 200, 200, 300, true",
        "100, 200, 201, 300, false",
        "100, 200, 0, 100, true",
        "100, 200, 0, 99, false",
        "100, 0, 500, 600, true",
        "0, 0, 0, 149, false",
        "0, 0, 0, 150, true",
    })
    void holdsFromItsFirstDayToItsLast(
            int fromDay, int untilDay, int since, int until, boolean holds) {
        assertThat(line("same-table", fromDay, untilDay, 150).holds(since, until))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"100, 190, true", "100, 191, false", "100, 90, true", "0, 50, false"})
    void isPromptWithinNinetyDaysOfItsBeginning(int fromDay, int recordedDay, boolean prompt) {
        assertThat(line("same-table", fromDay, 0, recordedDay).prompt()).isEqualTo(prompt);
    }

    @Test
    void isAMembershipByItsKindAlone() {
        assertThat(line("member-of", 1, 0, 1).isMembership()).isTrue();
        assertThat(line("same-table", 1, 0, 1).isMembership()).isFalse();
    }
}

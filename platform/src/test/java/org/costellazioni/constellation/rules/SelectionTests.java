package org.costellazioni.constellation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

class SelectionTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 19);

    @Test
    void comesBackFromItsOwnAddress() {
        Selection selection =
                Selection.of(Map.of("tema", "casa e abitare", "al", "2020-02", "rete", "7"));
        assertThat(selection.query("elenco"))
                .isEqualTo("?vista=elenco&tema=casa+e+abitare&rete=7&al=2020-02");
        assertThat(selection.until()).isEqualTo(YearMonth.of(2020, 2));
        assertThat(Selection.ALL.query("")).isEmpty();
    }

    @Test
    void countsThePeriodInDays() {
        Selection selection = Selection.of(Map.of("dal", "2019-03", "al", "2020-02"));
        assertThat(selection.sinceDay())
                .isEqualTo((int) LocalDate.of(2019, 3, 1).toEpochDay());
        assertThat(selection.untilDay(TODAY))
                .isEqualTo((int) LocalDate.of(2020, 2, 29).toEpochDay());
    }

    @Test
    void neverLooksIntoTheFuture() {
        Selection selection = Selection.of(Map.of("al", "2031-01"));
        assertThat(selection.untilDay(TODAY)).isEqualTo((int) TODAY.toEpochDay());
        assertThat(Selection.ALL.untilDay(TODAY)).isEqualTo((int) TODAY.toEpochDay());
        assertThat(Selection.ALL.sinceDay()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2020", "2020-13", "1-1", "+999999999-12", "1799-01", "2201-01", "ieri"})
    void takesWhatCannotBeReadAsNotAsked(String month) {
        assertThat(Selection.of(Map.of("dal", month)).since()).isNull();
    }
}

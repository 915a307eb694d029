package org.costellazioni.constellation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.constellation.rules.SampleSky.day;

import org.junit.jupiter.api.Test;

class SkyIndexTests {

    @Test
    void ordersStarsByNumberAndTiesByTheirLowerEnd() {
        SkyIndex chart = new SampleSky()
                .actor("A", "ets", "2010-01-01")
                .actor("B", "ets", "2012-01-01")
                .actor("C", "network", null)
                .tie("same-table", "C", "B", "2013-05-01", null)
                .tie("member-of", "B", "A", "2014-05-01", "2015-05-01")
                .chart();
        assertThat(chart.stars()).extracting(Star::number).containsExactly(1, 2, 3);
        assertThat(chart.lines()).extracting(Line::a).containsExactly(0, 1);
        assertThat(chart.lines()).extracting(Line::b).containsExactly(1, 2);
        assertThat(chart.star(3)).get().matches(Star::isNetwork);
        assertThat(chart.placeOf(99)).isEmpty();
    }

    @Test
    void letsAStarRiseWithItsFoundingOrItsFirstTieWhicheverCameFirst() {
        SkyIndex chart = new SampleSky()
                .actor("A", "ets", "2015-01-01")
                .actor("B", "ets", null)
                .actor("C", "ets", null)
                .tie("same-table", "A", "B", "2012-03-01", null)
                .chart();
        assertThat(chart.stars())
                .extracting(Star::fromDay)
                .containsExactly(day("2012-03-01"), day("2012-03-01"), day("2024-06-01"));
        assertThat(chart.firstDay(0)).isEqualTo(day("2012-03-01"));
    }

    @Test
    void whatOneSideDeclaredIsDrawnAndCountsNowhere() {
        SkyIndex chart = new SampleSky()
                .actor("A", "ets", "2015-01-01")
                .actor("B", "ets", null)
                .actor("C", "ets", null)
                .declared("A", "B", "2012-03-01")
                .declared("B", "C", "2020-03-01")
                .chart();
        assertThat(chart.lines()).isEmpty();
        assertThat(chart.declared()).hasSize(2);
        assertThat(chart.stars())
                .extracting(Star::fromDay)
                .containsExactly(day("2015-01-01"), day("2024-06-01"), day("2024-06-01"));
        SelectedSky look = new SelectedSky(chart, Selection.ALL, 0, day("2025-01-01"));
        assertThat(look.ties()).isZero();
        assertThat(look.tiesOf(0)).isZero();
        assertThat(look.growth().after()).isZero();
        assertThat(look.completeness().ties()).isZero();
        assertThat(look.declared()).isEqualTo(2);
        assertThat(chart.only(place -> place < 2).declared()).hasSize(1);
    }

    @Test
    void leavesOutWhoHasNoPlaceYetAndTheirTies() {
        SkyIndex chart = new SampleSky()
                .actor("A", "ets", "2010-01-01")
                .actor("B", "ets", "2010-01-01")
                .tie("same-table", "A", "B", "2011-01-01", null)
                .unplaced("B")
                .chart();
        assertThat(chart.stars()).extracting(Star::name).containsExactly("A");
        assertThat(chart.lines()).isEmpty();
    }

    @Test
    void takesATieWithoutABeginningForAsOldAsItsRecord() {
        SkyIndex chart = new SampleSky()
                .actor("A", "ets", "2010-01-01")
                .actor("B", "ets", "2010-01-01")
                .tie("same-table", "A", "B", null, null)
                .chart();
        Line line = chart.lines().getFirst();
        assertThat(line.begins()).isEqualTo(day("2024-06-01"));
        assertThat(line.prompt()).isFalse();
        assertThat(line.holds(0, day("2024-05-31"))).isFalse();
        assertThat(line.holds(day("2025-01-01"), day("2026-01-01"))).isTrue();
    }
}

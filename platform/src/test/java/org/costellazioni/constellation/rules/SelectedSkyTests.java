package org.costellazioni.constellation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.constellation.rules.SampleSky.day;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** A network of three, a table that ended, a latecomer. */
class SelectedSkyTests {

    private final SkyIndex chart = new SampleSky()
            .actor("Rete", "network", "2010-01-01", "youth")
            .actor("Ada", "ets", "2010-02-01", "youth", "housing")
            .actor("Bea", "ets", "2011-01-01", "housing")
            .actor("Ciro", "hub", "2025-03-01")
            .tie("member-of", "Ada", "Rete", "2010-05-01", null)
            .tie("member-of", "Bea", "Rete", "2024-04-15", null)
            .tie("same-table", "Ada", "Bea", "2012-01-01", "2013-01-01", "2012-02-01")
            .tie("same-table", "Ada", "Ciro", "2025-03-10", null, "2025-03-12")
            .chart();

    private SelectedSky look(String parameter, String value, String until) {
        Selection selection = Selection.of(Map.of(parameter, value));
        return new SelectedSky(chart, selection, selection.sinceDay(), day(until));
    }

    private static List<String> names(SelectedSky look) {
        return look.stars().stream().map(shown -> shown.star().name()).toList();
    }

    @Test
    void hasFewStarsInAnEarlySky() {
        assertThat(names(look("tema", "", "2010-12-31"))).containsExactly("Ada", "Rete");
        assertThat(look("tema", "housing", "2025-06-30").shown()).isEqualTo(2);
        assertThat(look("tipo", "hub", "2025-06-30").shown()).isEqualTo(1);
        assertThat(look("tema", "", "2010-12-31").ties()).isEqualTo(1);
        assertThat(names(look("tema", "", "2025-06-30")))
                .containsExactly("Ada", "Bea", "Rete", "Ciro");
        assertThat(look("tema", "", "2025-06-30").ties()).isEqualTo(4);
    }

    @Test
    void forgetsTiesThatEndedBeforeThePeriod() {
        assertThat(look("dal", "2014-01", "2025-06-30").ties()).isEqualTo(3);
    }

    @Test
    void filtersByThemeKindNeighborhoodAndNetwork() {
        assertThat(names(look("tema", "housing", "2025-06-30"))).containsExactly("Ada", "Bea");
        assertThat(names(look("tipo", "hub", "2025-06-30"))).containsExactly("Ciro");
        assertThat(names(look("quartiere", SampleSky.id("area").toString(), "2025-06-30")))
                .containsExactly("Ada");
        assertThat(names(look("rete", "1", "2025-06-30"))).containsExactly("Ada", "Bea", "Rete");
        assertThat(names(look("rete", "99", "2025-06-30"))).isEmpty();
        assertThat(names(look("rete", "boh", "2025-06-30"))).isEmpty();
    }

    @Test
    void saysHowCompleteTheRecordIs() {
        SelectedSky.Completeness record = look("tema", "", "2025-06-30").completeness();
        assertThat(record.sinceDay()).isEqualTo(day("2012-02-01"));
        assertThat(record.sources()).isEqualTo(3);
        assertThat(record.ties()).isEqualTo(4);
        assertThat(record.prompt()).as("all but the membership of 2010").isEqualTo(3);
    }

    @Test
    void tellsGrowthOnlyOnActorsObservedThroughout() {
        SelectedSky.Growth growth = look("tema", "", "2025-04-10").growth();
        assertThat(growth).isEqualTo(new SelectedSky.Growth(3, 1, 2));
    }

    @Test
    void looksAtAnEmptySky() {
        SelectedSky look =
                new SelectedSky(new SampleSky().chart(), Selection.ALL, 0, day("2025-01-01"));
        assertThat(look.stars()).isEmpty();
        assertThat(look.ties()).isZero();
        assertThat(look.completeness()).isEqualTo(new SelectedSky.Completeness(0, 0, 0, 0));
        assertThat(look.growth()).isEqualTo(new SelectedSky.Growth(0, 0, 0));
    }

    @Test
    void tellsTiesRecordedAsTheyHappenedFromThoseReconstructedLater() {
        SelectedSky look = look("dal", "2024-01", "2024-12-31");
        assertThat(look.begun()).hasSize(1);
        assertThat(look.prompt()).hasSize(1);
        assertThat(look("tema", "", "2012-12-31").begun()).hasSize(2);
        assertThat(look("tema", "", "2012-12-31").prompt()).hasSize(1);
    }

    @Test
    void saysOfAFilterOnlyWhatPassesIt() {
        SelectedSky housing = look("tema", "housing", "2025-06-30");
        assertThat(housing.ties()).isEqualTo(1);
        assertThat(housing.completeness())
                .isEqualTo(new SelectedSky.Completeness(day("2012-02-01"), 1, 1, 1));
        assertThat(housing.growth().panel()).isEqualTo(2);
        assertThat(look("tipo", "hub", "2025-06-30").completeness().ties()).isZero();
        assertThat(look("tipo", "hub", "2025-04-10").growth().panel()).isZero();
    }

    @Test
    void countsATieWithoutAFirstDayInNoPeriodAlthoughItIsShown() {
        SelectedSky look = new SelectedSky(
                new SampleSky()
                        .actor("Ada", "organization", "2000-01-01")
                        .actor("Bea", "organization", "2000-01-01")
                        .tie("same-table", "Ada", "Bea", null, null, "2025-03-12")
                        .chart(),
                Selection.ALL,
                0,
                day("2025-06-30"));
        assertThat(look.ties()).isEqualTo(1);
        assertThat(look.begun()).isEmpty();
        assertThat(look.completeness().ties()).isZero();
    }

    @Test
    void eachNumberIsAsManyAsWhatItCounts() {
        for (String day : List.of("2010-12-31", "2013-06-30", "2025-06-30")) {
            SelectedSky look = look("tema", "", day);
            assertThat(look.lines()).hasSize(Math.toIntExact(look.ties()));
            assertThat(look.lines()).containsAll(look.begun());
            assertThat(look.begun()).containsAll(look.prompt());
            assertThat(look.growth().before()).isEqualTo(look.before().size());
            assertThat(look.growth().after()).isEqualTo(look.after().size());
        }
    }
}

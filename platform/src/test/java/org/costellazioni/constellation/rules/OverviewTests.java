package org.costellazioni.constellation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.YearMonth;
import java.util.List;

/** Five actors in two communities (A and E; B, C and D), tied within and across. */
class OverviewTests {

    private static final int TODAY = SampleSky.day("2026-01-01");

    private static SkyIndex chart() {
        SampleSky sky = new SampleSky();
        for (String name : new String[] {"A", "B", "C", "D", "E"}) {
            sky.actor(name, "ets", name.equals("D") ? "2020-01-01" : "2010-01-01", "housing");
            sky.in(name, name.equals("A") || name.equals("E") ? 3 : 7);
        }
        return sky.tie("same-table", "A", "E", "2012-01-01", null)
                .tie("same-table", "B", "C", "2013-01-01", null)
                .tie("same-table", "A", "B", "2015-01-01", null)
                .tie("exchange-with", "E", "B", "2014-01-01", "2016-01-01")
                .chart();
    }

    private static Overview of(Selection selection) {
        SkyIndex chart = chart();
        return new Overview(chart, new SelectedSky(chart, selection, selection.sinceDay(), TODAY));
    }

    @Test
    void standsEachCommunityInTheMiddleOfItsMembersAndNamesItsBrightest() {
        Overview overview = of(Selection.ALL);
        assertThat(overview.groups()).extracting(Overview.Group::number).containsExactly(3, 7);
        Overview.Group second = overview.groups().getLast();
        SkyIndex chart = chart();
        assertThat(second.places()).containsExactly(1, 2, 3);
        assertThat(chart.stars().get(second.brightest()).name()).isEqualTo("B");
        assertThat(second.theme()).isEqualTo("housing");
        assertThat(second.alone()).isFalse();
        assertThat(second.x())
                .isBetween(-1.0, 1.0)
                .isEqualTo(chart.stars().subList(1, 4).stream()
                        .mapToDouble(chart.projection()::x)
                        .average()
                        .orElseThrow());
        assertThat(second.rises())
                .containsExactly(
                        SampleSky.day("2010-01-01"),
                        SampleSky.day("2010-01-01"),
                        SampleSky.day("2020-01-01"));
    }

    @Test
    void addsUpTheTiesBetweenTwoCommunities() {
        assertThat(of(Selection.ALL).bonds())
                .containsExactly(new Overview.Bond(0, 1, 2, SampleSky.day("2014-01-01")));
    }

    @Test
    void countsOnlyWhatTheFiltersLeave() {
        Selection since = new Selection("", "", "", "", YearMonth.of(2019, 1), null);
        assertThat(of(since).bonds())
                .as("one of the two was over by then")
                .containsExactly(new Overview.Bond(0, 1, 1, SampleSky.day("2015-01-01")));
        assertThat(of(new Selection("boh", "", "", "", null, null)).groups()).isEmpty();
    }

    @Test
    void cutsAChartToSomeStarsAndTheTiesAmongThem() {
        SkyIndex some = chart().only(place -> place == 1 || place == 2 || place == 4);
        assertThat(some.stars()).extracting(Star::name).containsExactly("B", "C", "E");
        assertThat(some.lines()).extracting(Line::a).containsExactly(0, 0);
        assertThat(some.lines()).extracting(Line::b).containsExactlyInAnyOrder(1, 2);
        assertThat(some.withoutLines().lines()).isEmpty();
        assertThat(some.isLarge()).isFalse();
    }

    @Test
    void tellsTheBondsOfManyCommunitiesApartInTheOrderOfTheirEnds() {
        SampleSky sky = new SampleSky();
        List<String> names = List.of("A", "B", "C", "D");
        for (String name : names) {
            sky.actor(name, "ets", "2010-01-01").in(name, names.indexOf(name));
        }
        SkyIndex chart = sky.tie("same-table", "C", "D", "2012-01-01", null)
                .tie("same-table", "A", "C", "2013-01-01", null)
                .tie("same-table", "B", "C", "2014-01-01", null)
                .tie("exchange-with", "C", "B", "2015-01-01", null)
                .chart();
        assertThat(new Overview(chart, new SelectedSky(chart, Selection.ALL, 0, TODAY)).bonds())
                .containsExactly(
                        new Overview.Bond(0, 2, 1, SampleSky.day("2013-01-01")),
                        new Overview.Bond(1, 2, 2, SampleSky.day("2014-01-01")),
                        new Overview.Bond(2, 3, 1, SampleSky.day("2012-01-01")));
    }

    /** Ten communities, each tied to each once, the last two twice. */
    @Test
    void whereAllAreTiedToAllTheStrongestBondsAreToldOnly() {
        SampleSky sky = new SampleSky();
        List<String> names = List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J");
        names.forEach(name -> sky.actor(name, "ets", "2010-01-01").in(name, names.indexOf(name)));
        for (String one : names) {
            names.stream()
                    .filter(other -> one.compareTo(other) < 0)
                    .forEach(other -> sky.tie("same-table", one, other, "2012-01-01", null));
        }
        SkyIndex chart = sky.tie("exchange-with", "I", "J", "2013-01-01", null).chart();
        assertThat(new Overview(chart, new SelectedSky(chart, Selection.ALL, 0, TODAY)).bonds())
                .hasSize(44)
                .contains(new Overview.Bond(8, 9, 2, SampleSky.day("2012-01-01")))
                .doesNotContain(new Overview.Bond(7, 9, 1, SampleSky.day("2012-01-01")));
    }

    @Test
    void aCommunityIsAloneWhenMostOfItHasNoTie() {
        SampleSky sky = new SampleSky();
        for (String name : List.of("A", "B", "C", "D", "E")) {
            sky.actor(name, "ets", "2010-01-01")
                    .in(name, name.equals("A") || name.equals("B") ? 1 : 2);
        }
        SkyIndex chart = sky.tie("same-table", "A", "C", "2012-01-01", null).chart();
        assertThat(new Overview(chart, new SelectedSky(chart, Selection.ALL, 0, TODAY)).groups())
                .extracting(Overview.Group::alone)
                .as("half of the first is tied, a third of the second")
                .containsExactly(false, true);
    }
}

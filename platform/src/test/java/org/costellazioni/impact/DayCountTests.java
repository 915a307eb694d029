package org.costellazioni.impact;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.TestOccasions;
import org.costellazioni.meetings.store.OccasionRows;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.TieKind;
import org.costellazioni.site.lists.Counts;
import org.costellazioni.territories.Territories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.time.LocalDate;

/** What measures count on a day, by the lists that they open: what was true then, at home alone. */
@PlatformTest
class DayCountTests {

    private static final LocalDate BEGINNING = LocalDate.of(2024, 3, 12);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2100, 1, 1);

    @Autowired
    private Counts counts;

    @Autowired
    private Stage stage;

    @Autowired
    private Territories territories;

    @Autowired
    private TestActors actors;

    @Autowired
    private TestOccasions occasions;

    @Autowired
    private OccasionRows rows;

    private TestTerritory mine;
    private TestTerritory theirs;

    @BeforeEach
    void makeTwoTerritories() {
        mine = TestTerritory.make(territories);
        theirs = TestTerritory.make(territories);
    }

    private long count(TestTerritory territory, String address) {
        return territory.in(() -> counts.of(address));
    }

    private long count(TestTerritory territory, String list, LocalDate day) {
        return count(territory, list + "?giorno=" + day);
    }

    /** Of a new member with a new network; reserved ties beside it count nowhere. */
    private void tie(TestTerritory territory) {
        ActorId member = actors.make(territory, "ets", "Il Cortile");
        ActorId network = actors.make(territory, "network", "Rete dei cortili");
        actors.tie(territory, TieKind.Code.MEMBER_OF, member, network, BEGINNING.toString());
        actors.reservedTie(territory, TestActors.HOST_OF, member, network, BEGINNING.toString());
    }

    private void table(ActorId one, ActorId other, @Nullable String from, @Nullable String until) {
        actors.tieOf(mine, TestActors.SAME_TABLE, one, other, from, until);
    }

    @Test
    void networksOfADayAreCountedOnlyAtHome() {
        actors.make(mine, "network", "Rete dei vicini");
        assertThat(count(mine, "/reti", TODAY)).isZero();
        tie(mine);
        assertThat(count(mine, "/reti", TODAY)).isEqualTo(1);
        assertThat(count(mine, "/reti", BEGINNING.minusDays(1))).isZero();
        assertThat(count(theirs, "/reti", TODAY)).isZero();
    }

    @Test
    void actorsOfADayAreCountedOnlyAtHome() {
        actors.make(mine, "ets", "La Tela");
        actors.make(
                mine,
                TestActors.sheet("ets", "Il Forno")
                        .with(ActorField.ACTIVE_SINCE, "2001-01-01")
                        .with(ActorField.ACTIVE_UNTIL, "2025-06-30"));
        assertThat(count(mine, "/realta", LocalDate.of(2000, 12, 31))).isZero();
        assertThat(count(mine, "/realta", LocalDate.of(2025, 6, 30))).isEqualTo(1);
        assertThat(count(mine, "/realta", LocalDate.of(2025, 7, 1))).isZero();
        assertThat(count(mine, "/realta", LATER)).isEqualTo(1);
        assertThat(count(mine, "/realta", LocalDate.of(1970, 1, 1))).isZero();
        assertThat(count(theirs, "/realta", LATER)).isZero();
    }

    @Test
    void anActorIsThereFromItsFirstTieWhereItsFoundingIsNotKnown() {
        tie(mine);
        assertThat(count(mine, "/realta", BEGINNING.minusDays(1))).isZero();
        assertThat(count(mine, "/realta", BEGINNING)).isEqualTo(2);
        actors.make(
                mine,
                TestActors.sheet("ets", "Nascerà").with(ActorField.ACTIVE_SINCE, "2099-01-01"));
        assertThat(count(mine, "/realta", LocalDate.of(2098, 12, 31))).isEqualTo(2);
        assertThat(count(mine, "/realta", LATER)).isEqualTo(3);
    }

    @Test
    void tiesOfADayAreCountedOnlyAtHome() {
        tie(mine);
        assertThat(count(mine, "/legami", TODAY)).isEqualTo(1);
        assertThat(count(mine, "/legami", BEGINNING.minusDays(1))).isZero();
        assertThat(count(theirs, "/legami", TODAY)).isZero();
    }

    @Test
    void aTieWithoutAFirstDayIsOfNoYearAndHoldsFromItsRecord() {
        ActorId cortile = actors.make(mine, "ets", "Il Cortile");
        ActorId tela = actors.make(mine, "ets", "La Tela");
        table(cortile, tela, null, null);
        assertThat(count(mine, "/legami", LocalDate.of(1999, 1, 1))).isZero();
        assertThat(count(mine, "/legami", LATER)).isEqualTo(1);
        assertThat(count(mine, "/legami?dal=1800-01-01")).isZero();
        assertThat(count(mine, "/legami")).isEqualTo(1);
        assertThat(count(mine, "/realta", LocalDate.of(1999, 1, 1))).isZero();
    }

    @Test
    void aTieThatEndedCountsInItsOwnTime() {
        ActorId cortile = actors.make(mine, "ets", "Il Cortile");
        ActorId tela = actors.make(mine, "ets", "La Tela");
        table(cortile, tela, "2020-01-01", "2020-12-31");
        assertThat(count(mine, "/legami", LocalDate.of(2020, 12, 31))).isEqualTo(1);
        assertThat(count(mine, "/legami", LocalDate.of(2021, 1, 1))).isZero();
        assertThat(count(mine, "/legami?dal=2020-01-01&al=2020-12-31")).isEqualTo(1);
        assertThat(count(mine, "/legami?dal=2021-01-01")).isZero();
    }

    @Test
    void formerMembersAreNoMembersOfToday() {
        ActorId cortile = actors.make(mine, "ets", "Il Cortile");
        ActorId network = actors.make(mine, "network", "Rete dei cortili");
        actors.tieOf(mine, TieKind.Code.MEMBER_OF, cortile, network, "2019-01-01", "2019-12-31");
        assertThat(count(mine, "/realta?rete=" + network)).isZero();
        assertThat(count(mine, "/reti", LocalDate.of(2019, 6, 1))).isEqualTo(1);
        assertThat(count(mine, "/reti", TODAY)).isZero();
    }

    /** Occasions whose ties are recorded. */
    @Test
    void isCountedOnlyAtHome() {
        ActorId organizer = actors.make(mine, "ets", "Il Cortile");
        Occasion made = occasions.make(mine, "Festa", TestOccasions.PAST, organizer);
        LocalDate day = TestOccasions.PAST;
        assertThat(count(mine, held(day, day))).isZero();
        stage.run(
                mine,
                () -> rows.record(
                        made.id(),
                        3,
                        new Occasion.Recording(Instant.parse("2026-03-01T11:00:00Z"), null, 2)));
        assertThat(count(mine, held(day, day))).isEqualTo(1);
        assertThat(count(mine, held(day.plusDays(1), day.plusDays(9)))).isZero();
        assertThat(count(theirs, held(day, day))).isZero();
    }

    private static String held(LocalDate from, LocalDate until) {
        return "/occasioni?dal=" + from + "&al=" + until + "&svolte=si";
    }
}

package org.costellazioni.people.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.Mandate;
import org.costellazioni.people.MandateId;
import org.costellazioni.people.MandateKind;

import java.time.LocalDate;
import java.util.Map;

class MandateRecordsTrials implements RepositoryTrials {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final MandateRecords mandates;
    private final Trials trials;

    MandateRecordsTrials(MandateRecords mandates, Trials trials) {
        this.mandates = mandates;
        this.trials = trials;
    }

    @Override
    public Class<?> repository() {
        return MandateRecords.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "insert", this::aMandateIsFoundOnlyInItsTerritory,
                "byId", this::aMandateIsFoundOnlyInItsTerritory,
                "ofPerson", this::aMandateIsFoundOnlyInItsTerritory,
                "onActor", this::aMandateIsFoundOnlyInItsTerritory,
                "grantedSince", this::aMandateIsFoundOnlyInItsTerritory,
                "persons", this::holdersAreThoseOfTheirTerritoryAndTime,
                "everHeld", this::endedMandatesAreStillRememberedAtHome,
                "ended", this::anEndIsTakenBackOnlyAtHome,
                "restore", this::anEndIsTakenBackOnlyAtHome,
                "end", this::endedMandatesAreStillRememberedAtHome);
    }

    private void holdersAreThoseOfTheirTerritoryAndTime(TestTerritory mine, TestTerritory theirs) {
        Mandate mandate = mandate(mine);
        assertThat(trials.in(mine, () -> mandates.persons(DAY))).containsExactly(mandate.person());
        assertThat(trials.in(mine, () -> mandates.persons(DAY.minusDays(1)))).isEmpty();
        assertThat(trials.in(mine, () -> mandates.persons(DAY.plusYears(1).plusDays(1))))
                .isEmpty();
        assertThat(trials.in(theirs, () -> mandates.persons(DAY))).isEmpty();
    }

    private Mandate mandate(TestTerritory mine) {
        Mandate mandate = new Mandate(
                MandateId.next(),
                trials.person(mine),
                ActorId.next(),
                MandateKind.DELEGATE,
                null,
                DAY,
                DAY.plusYears(1));
        trials.run(mine, () -> mandates.insert(mandate, null, Trials.NOON));
        return mandate;
    }

    private void aMandateIsFoundOnlyInItsTerritory(TestTerritory mine, TestTerritory theirs) {
        Mandate made = mandate(mine);
        assertThat(trials.in(mine, () -> mandates.byId(made.id()))).contains(made);
        assertThat(trials.in(theirs, () -> mandates.byId(made.id()))).isEmpty();
        assertThat(trials.in(mine, () -> mandates.ofPerson(made.person(), DAY)))
                .containsExactly(made);
        assertThat(trials.in(theirs, () -> mandates.ofPerson(made.person(), DAY)))
                .isEmpty();
        assertThat(trials.in(mine, () -> mandates.onActor(made.actor(), DAY)))
                .containsExactly(made);
        assertThat(trials.in(theirs, () -> mandates.onActor(made.actor(), DAY))).isEmpty();
        assertThat(trials.in(
                        mine,
                        () -> mandates.grantedSince(made.person(), Trials.NOON.minusSeconds(1))))
                .containsExactly(made);
        assertThat(trials.in(
                        theirs,
                        () -> mandates.grantedSince(made.person(), Trials.NOON.minusSeconds(1))))
                .isEmpty();
        assertThat(trials.in(
                        mine,
                        () -> mandates.onActor(made.actor(), DAY.plusYears(1).plusDays(1))))
                .isEmpty();
    }

    private void endedMandatesAreStillRememberedAtHome(TestTerritory mine, TestTerritory theirs) {
        Mandate made = mandate(mine);
        assertThat(trials.in(mine, () -> mandates.end(made.id(), null, Trials.NOON)))
                .isTrue();
        assertThat(trials.in(mine, () -> mandates.end(made.id(), null, Trials.NOON)))
                .isFalse();
        assertThat(trials.in(mine, () -> mandates.byId(made.id()))).isEmpty();
        assertThat(trials.in(mine, () -> mandates.everHeld(made.actor()))).isTrue();
        assertThat(trials.in(theirs, () -> mandates.everHeld(made.actor()))).isFalse();
    }

    private void anEndIsTakenBackOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Mandate made = mandate(mine);
        assertThat(trials.in(mine, () -> mandates.ended(made.id()))).isEmpty();
        trials.in(mine, () -> mandates.end(made.id(), null, Trials.NOON));
        assertThat(trials.in(theirs, () -> mandates.ended(made.id()))).isEmpty();
        trials.run(theirs, () -> mandates.restore(made.id()));
        assertThat(trials.in(mine, () -> mandates.ended(made.id()))).contains(made);
        trials.run(mine, () -> mandates.restore(made.id()));
        assertThat(trials.in(mine, () -> mandates.byId(made.id()))).contains(made);
    }
}

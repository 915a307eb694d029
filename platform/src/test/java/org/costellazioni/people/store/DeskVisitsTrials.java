package org.costellazioni.people.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.PersonId;

import java.util.Map;

class DeskVisitsTrials implements RepositoryTrials {

    private final DeskVisits visits;
    private final Trials trials;

    DeskVisitsTrials(DeskVisits visits, Trials trials) {
        this.visits = visits;
        this.trials = trials;
    }

    @Override
    public Class<?> repository() {
        return DeskVisits.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "last", this::eachTerritoryHasItsOwn,
                "record", this::eachTerritoryHasItsOwn,
                "forget", this::eachTerritoryForgetsItsOwn);
    }

    private void eachTerritoryHasItsOwn(TestTerritory mine, TestTerritory theirs) {
        PersonId person = trials.person(mine);
        trials.run(mine, () -> visits.record(person, Trials.NOON));
        trials.run(mine, () -> visits.record(person, Trials.NOON.plusSeconds(5)));
        assertThat(trials.in(mine, () -> visits.last(person))).contains(Trials.NOON.plusSeconds(5));
        assertThat(trials.in(theirs, () -> visits.last(person))).isEmpty();
    }

    private void eachTerritoryForgetsItsOwn(TestTerritory mine, TestTerritory theirs) {
        PersonId person = trials.person(mine);
        trials.run(mine, () -> visits.record(person, Trials.NOON));
        assertThat(trials.in(theirs, () -> visits.forget(person))).isZero();
        assertThat(trials.in(mine, () -> visits.forget(person))).isEqualTo(1);
        assertThat(trials.in(mine, () -> visits.last(person))).isEmpty();
    }
}

package org.costellazioni.people.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.MandateRequest;
import org.costellazioni.people.MandateRequestId;
import org.costellazioni.people.functions.Sight;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

class MandateRequestRecordsTrials implements RepositoryTrials {

    private static final Sight ALL = new Sight(true, List.of(), Set.of());

    private final MandateRequestRecords requests;
    private final Trials trials;

    MandateRequestRecordsTrials(MandateRequestRecords requests, Trials trials) {
        this.requests = requests;
        this.trials = trials;
    }

    @Override
    public Class<?> repository() {
        return MandateRequestRecords.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "insert", this::aRequestWaitsOnlyInItsTerritory,
                "byId", this::aDecisionIsMadeOnceAndSeenAtHome,
                "waiting", this::aRequestWaitsOnlyInItsTerritory,
                "waitingOf", this::aRequestWaitsOnlyInItsTerritory,
                "waitingFor", this::aRequestWaitsOnlyInItsTerritory,
                "decide", this::aDecisionIsMadeOnceAndSeenAtHome,
                "decidedSince", this::aDecisionIsMadeOnceAndSeenAtHome,
                "move", this::aRequestIsMovedOnlyAtHome,
                "emptyNotes", this::notesAreEmptiedOnlyAtHome,
                "lock",
                        (mine, theirs) ->
                                trials.run(mine, () -> requests.lock(MandateRequestId.next())));
    }

    private MandateRequest request(TestTerritory mine) {
        MandateRequest request = new MandateRequest(
                MandateRequestId.next(),
                trials.person(mine),
                ActorId.next(),
                MandateKind.OPERATOR,
                "Tengo i conti.",
                IdentificationLevel.PASSWORD,
                Trials.NOON);
        trials.run(mine, () -> requests.insert(request));
        return request;
    }

    private void aRequestWaitsOnlyInItsTerritory(TestTerritory mine, TestTerritory theirs) {
        MandateRequest made = request(mine);
        Sight represented = new Sight(false, List.of(), Set.of(made.actor().value()));
        Sight nothing = new Sight(false, List.of(made.actor()), Set.of());
        assertThat(trials.in(mine, () -> requests.waiting(made.id()))).contains(made);
        assertThat(trials.in(theirs, () -> requests.waiting(made.id()))).isEmpty();
        assertThat(trials.in(mine, () -> requests.waitingOf(made.person()))).containsExactly(made);
        assertThat(trials.in(theirs, () -> requests.waitingOf(made.person()))).isEmpty();
        for (Sight sight : List.of(represented, ALL)) {
            assertThat(trials.in(mine, () -> requests.waitingFor(sight))).containsExactly(made);
            assertThat(trials.in(theirs, () -> requests.waitingFor(sight))).isEmpty();
            assertThat(trials.in(mine, () -> requests.byId(made.id(), sight))).contains(made);
        }
        assertThat(trials.in(mine, () -> requests.waitingFor(nothing))).isEmpty();
        assertThat(trials.in(mine, () -> requests.byId(made.id(), nothing))).isEmpty();
    }

    private void aRequestIsMovedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        MandateRequest made = request(mine);
        ActorId other = ActorId.next();
        trials.run(theirs, () -> requests.move(UUID.randomUUID(), made.actor(), other));
        assertThat(trials.in(mine, () -> requests.waiting(made.id()))).contains(made);
        trials.run(mine, () -> requests.move(UUID.randomUUID(), made.actor(), other));
        assertThat(trials.in(mine, () -> requests.waiting(made.id())))
                .hasValueSatisfying(moved -> assertThat(moved.actor()).isEqualTo(other));
    }

    private void notesAreEmptiedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        MandateRequest made = request(mine);
        assertThat(trials.in(theirs, () -> requests.emptyNotes(made.person()))).isZero();
        assertThat(trials.in(mine, () -> requests.emptyNotes(made.person()))).isEqualTo(1);
        assertThat(trials.in(mine, () -> requests.emptyNotes(made.person()))).isZero();
        assertThat(trials.in(mine, () -> requests.byId(made.id(), ALL))
                        .orElseThrow()
                        .note())
                .isEmpty();
    }

    private void aDecisionIsMadeOnceAndSeenAtHome(TestTerritory mine, TestTerritory theirs) {
        MandateRequest made = request(mine);
        PersonId office = trials.person(mine);
        assertThat(trials.in(mine, () -> requests.decide(made.id(), null, office, Trials.NOON)))
                .isTrue();
        assertThat(trials.in(
                        mine, () -> requests.decide(made.id(), null, made.person(), Trials.NOON)))
                .isFalse();
        assertThat(trials.in(mine, () -> requests.waiting(made.id()))).isEmpty();
        assertThat(trials.in(mine, () -> requests.byId(made.id(), ALL))).contains(made);
        assertThat(trials.in(theirs, () -> requests.byId(made.id(), ALL))).isEmpty();
        assertThat(trials.in(
                        mine,
                        () -> requests.decidedSince(made.person(), Trials.NOON.minusSeconds(1))))
                .singleElement()
                .satisfies(decided -> assertThat(decided.accepted()).isFalse());
        assertThat(trials.in(
                        theirs,
                        () -> requests.decidedSince(made.person(), Trials.NOON.minusSeconds(1))))
                .isEmpty();
    }
}

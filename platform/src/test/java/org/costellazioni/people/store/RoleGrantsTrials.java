package org.costellazioni.people.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.Role;

import java.util.Map;

class RoleGrantsTrials implements RepositoryTrials {

    private final RoleGrants roles;
    private final Trials trials;

    RoleGrantsTrials(RoleGrants roles, Trials trials) {
        this.roles = roles;
        this.trials = trials;
    }

    @Override
    public Class<?> repository() {
        return RoleGrants.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "grant", this::aRoleCountsOnlyWhereItWasGranted,
                "of", this::aRoleCountsOnlyWhereItWasGranted,
                "holders", this::holdersAreThoseOfTheTerritory,
                "persons", this::holdersAreThoseOfTheTerritory,
                "revoke", this::nobodyRevokesTheRoleOfAnotherTerritory,
                "lock", this::territoriesDoNotWaitForEachOther);
    }

    private PersonId evaluator(TestTerritory mine) {
        PersonId person = trials.person(mine);
        trials.run(mine, () -> roles.grant(person, Role.EVALUATOR, null, Trials.NOON));
        return person;
    }

    private void aRoleCountsOnlyWhereItWasGranted(TestTerritory mine, TestTerritory theirs) {
        PersonId person = evaluator(mine);
        assertThat(trials.in(mine, () -> roles.of(person))).containsExactly(Role.EVALUATOR);
        assertThat(trials.in(theirs, () -> roles.of(person))).isEmpty();
    }

    private void holdersAreThoseOfTheTerritory(TestTerritory mine, TestTerritory theirs) {
        PersonId person = evaluator(mine);
        assertThat(trials.in(mine, () -> roles.holders(Role.EVALUATOR))).containsExactly(person);
        assertThat(trials.in(theirs, () -> roles.holders(Role.EVALUATOR))).isEmpty();
        assertThat(trials.in(mine, roles::persons)).containsExactly(person);
        assertThat(trials.in(theirs, roles::persons)).isEmpty();
    }

    private void nobodyRevokesTheRoleOfAnotherTerritory(TestTerritory mine, TestTerritory theirs) {
        PersonId person = evaluator(mine);
        assertThat(trials.in(theirs, () -> roles.revoke(person, Role.EVALUATOR, null, Trials.NOON)))
                .isFalse();
        assertThat(trials.in(mine, () -> roles.revoke(person, Role.EVALUATOR, null, Trials.NOON)))
                .isTrue();
        assertThat(trials.in(mine, () -> roles.of(person))).isEmpty();
    }

    private void territoriesDoNotWaitForEachOther(TestTerritory mine, TestTerritory theirs) {
        // The other territory takes its lock while this one is held: it would hang if they shared
        // it.
        trials.run(mine, () -> {
            roles.lock();
            Thread other = Thread.ofVirtual().start(() -> trials.run(theirs, roles::lock));
            try {
                assertThat(other.join(java.time.Duration.ofSeconds(20))).isTrue();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }
}

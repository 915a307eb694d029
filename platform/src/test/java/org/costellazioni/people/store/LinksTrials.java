package org.costellazioni.people.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.store.Links.Link;
import org.costellazioni.people.store.Links.Purpose;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

class LinksTrials implements RepositoryTrials {

    private static final byte[] HASH = {1, 2, 3};
    private static final Instant LATER = Trials.NOON.plus(Duration.ofHours(1));

    private final Links links;
    private final Trials trials;

    LinksTrials(Links links, Trials trials) {
        this.links = links;
        this.trials = trials;
    }

    @Override
    public Class<?> repository() {
        return Links.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "insert", this::aLinkOpensOnlyInItsTerritory,
                "find", this::aLinkOpensOnlyInItsTerritory,
                "take", this::aLinkIsUsedUpOnlyInItsTerritory,
                "withdraw", this::nobodyWithdrawsTheLinksOfAnotherTerritory,
                "deleteExpired", this::eachTerritorySweepsItsOwn);
    }

    private PersonId link(TestTerritory mine) {
        PersonId person = trials.person(mine);
        trials.run(
                mine,
                () -> links.insert(
                        HASH,
                        new Link(
                                Purpose.PASSWORD_RESET,
                                null,
                                null,
                                null,
                                person,
                                null,
                                null,
                                LATER)));
        return person;
    }

    private boolean there(TestTerritory territory) {
        return trials.in(territory, () -> links.find(HASH, Trials.NOON).isPresent());
    }

    private void aLinkOpensOnlyInItsTerritory(TestTerritory mine, TestTerritory theirs) {
        link(mine);
        assertThat(there(mine)).isTrue();
        assertThat(there(theirs)).isFalse();
        assertThat(trials.in(mine, () -> links.find(HASH, LATER))).isEmpty();
    }

    private void aLinkIsUsedUpOnlyInItsTerritory(TestTerritory mine, TestTerritory theirs) {
        link(mine);
        assertThat(trials.in(theirs, () -> links.take(HASH, Trials.NOON))).isEmpty();
        assertThat(trials.in(mine, () -> links.take(HASH, Trials.NOON))).isPresent();
        assertThat(trials.in(mine, () -> links.take(HASH, Trials.NOON))).isEmpty();
    }

    private void nobodyWithdrawsTheLinksOfAnotherTerritory(
            TestTerritory mine, TestTerritory theirs) {
        PersonId person = link(mine);
        trials.run(theirs, () -> links.withdraw(person, Purpose.PASSWORD_RESET));
        trials.run(theirs, () -> links.withdraw(Purpose.PASSWORD_RESET));
        assertThat(there(mine)).isTrue();
        trials.run(mine, () -> links.withdraw(person, Purpose.PASSWORD_RESET));
        assertThat(there(mine)).isFalse();
    }

    private void eachTerritorySweepsItsOwn(TestTerritory mine, TestTerritory theirs) {
        link(mine);
        assertThat(trials.in(theirs, () -> links.deleteExpired(LATER))).isZero();
        assertThat(trials.in(mine, () -> links.deleteExpired(LATER))).isEqualTo(1);
    }
}

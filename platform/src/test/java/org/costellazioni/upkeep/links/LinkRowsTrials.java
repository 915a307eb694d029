package org.costellazioni.upkeep.links;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.Thing;
import org.costellazioni.upkeep.TestTransactions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class LinkRowsTrials implements RepositoryTrials {

    private static final Instant NOON = Instant.parse("2036-03-01T11:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofHours(1));
    private static final String PURPOSE = "upkeep.trial";
    private static final byte[] HASH = new byte[32];

    private final LinkRows links;
    private final TestTransactions transactions;

    LinkRowsTrials(LinkRows links, TestTransactions transactions) {
        this.links = links;
        this.transactions = transactions;
    }

    @Override
    public Class<?> repository() {
        return LinkRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "insert", this::aLinkOpensOnlyInItsTerritory,
                "find", this::aLinkOpensOnlyInItsTerritory,
                "take", this::aLinkIsUsedUpOnlyInItsTerritory,
                "withdraw", this::nobodyWithdrawsTheLinksOfAnotherTerritory,
                "forget", this::aTerritoryForgetsItsOwnLinks,
                "renew", this::aLinkLastsLongerOnlyInItsTerritory,
                "madeAt", this::aLinkLastsLongerOnlyInItsTerritory,
                "deleteExpired", this::eachTerritorySweepsItsOwn);
    }

    private Thing link(TestTerritory mine) {
        Thing thing = new Thing("upkeep.trial", UUID.randomUUID());
        Link link = new Link(PURPOSE, thing, Map.of("email", "a", "name", "b"), null, LATER);
        transactions.run(mine, () -> links.insert(HASH, link, NOON));
        return thing;
    }

    private void aTerritoryForgetsItsOwnLinks(TestTerritory mine, TestTerritory theirs) {
        link(mine);
        assertThat(transactions.in(theirs, () -> links.forget("a"))).isZero();
        assertThat(transactions.in(mine, () -> links.forget("c"))).isZero();
        assertThat(transactions.in(mine, () -> links.forget("A"))).isEqualTo(1);
        assertThat(there(mine)).isFalse();
    }

    private boolean there(TestTerritory territory) {
        return transactions.in(
                territory, () -> links.find(HASH, List.of(PURPOSE), NOON).isPresent());
    }

    private boolean taken(TestTerritory territory) {
        return transactions.in(
                territory, () -> links.take(HASH, List.of(PURPOSE), NOON).isPresent());
    }

    private void aLinkOpensOnlyInItsTerritory(TestTerritory mine, TestTerritory theirs) {
        link(mine);
        assertThat(there(mine)).isTrue();
        assertThat(there(theirs)).isFalse();
        assertThat(transactions.in(mine, () -> links.find(HASH, List.of(PURPOSE), LATER)))
                .isEmpty();
    }

    private void aLinkIsUsedUpOnlyInItsTerritory(TestTerritory mine, TestTerritory theirs) {
        link(mine);
        assertThat(taken(theirs)).isFalse();
        assertThat(taken(mine)).isTrue();
        assertThat(taken(mine)).isFalse();
    }

    private void nobodyWithdrawsTheLinksOfAnotherTerritory(
            TestTerritory mine, TestTerritory theirs) {
        Thing thing = link(mine);
        transactions.run(theirs, () -> links.withdraw(PURPOSE, thing));
        assertThat(there(mine)).isTrue();
        transactions.run(mine, () -> links.withdraw(PURPOSE, thing));
        assertThat(there(mine)).isFalse();
    }

    private void aLinkLastsLongerOnlyInItsTerritory(TestTerritory mine, TestTerritory theirs) {
        Thing thing = link(mine);
        Instant end = LATER.plusSeconds(1);
        assertThat(transactions.in(mine, () -> links.madeAt(PURPOSE, thing, NOON)))
                .contains(NOON);
        assertThat(transactions.in(theirs, () -> links.madeAt(PURPOSE, thing, NOON)))
                .isEmpty();
        transactions.run(theirs, () -> links.renew(HASH, end));
        assertThat(transactions.in(mine, () -> links.madeAt(PURPOSE, thing, LATER)))
                .isEmpty();
        transactions.run(mine, () -> links.renew(HASH, end));
        assertThat(transactions.in(mine, () -> links.madeAt(PURPOSE, thing, LATER)))
                .contains(NOON);
    }

    private void eachTerritorySweepsItsOwn(TestTerritory mine, TestTerritory theirs) {
        link(mine);
        assertThat(transactions.in(theirs, () -> links.deleteExpired(LATER))).isZero();
        assertThat(transactions.in(mine, () -> links.deleteExpired(LATER))).isEqualTo(1);
    }
}

package org.costellazioni.upkeep.switches;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.upkeep.TestTransactions;

import java.time.Instant;
import java.util.Map;

class SwitchRowsTrials implements RepositoryTrials {

    private final SwitchRows rows;
    private final TestTransactions transactions;

    SwitchRowsTrials(SwitchRows rows, TestTransactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    @Override
    public Class<?> repository() {
        return SwitchRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "off", this::eachTerritoryHasItsOwn,
                "switchOff", this::eachTerritoryHasItsOwn,
                "switchOn", this::eachTerritoryHasItsOwn);
    }

    private boolean off(TestTerritory territory) {
        return transactions.in(territory, () -> rows.switchOff("meetings", null, Instant.EPOCH));
    }

    private void eachTerritoryHasItsOwn(TestTerritory mine, TestTerritory theirs) {
        assertThat(off(mine)).isTrue();
        assertThat(off(mine)).isFalse();
        assertThat(transactions.in(mine, rows::off)).containsExactly("meetings");
        assertThat(transactions.in(theirs, rows::off)).isEmpty();
        assertThat(transactions.in(theirs, () -> rows.switchOn("meetings"))).isFalse();
        assertThat(transactions.in(mine, () -> rows.switchOn("meetings"))).isTrue();
        assertThat(transactions.in(mine, rows::off)).isEmpty();
    }
}

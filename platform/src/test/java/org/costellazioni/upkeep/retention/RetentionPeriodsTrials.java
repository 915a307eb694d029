package org.costellazioni.upkeep.retention;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.upkeep.TestTransactions;

import java.time.Instant;
import java.util.Map;

/** Chosen periods with two territories. */
class RetentionPeriodsTrials implements RepositoryTrials {

    private final RetentionPeriods periods;
    private final TestTransactions transactions;

    RetentionPeriodsTrials(RetentionPeriods periods, TestTransactions transactions) {
        this.periods = periods;
        this.transactions = transactions;
    }

    @Override
    public Class<?> repository() {
        return RetentionPeriods.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of("all", this::eachChoosesItsOwn, "put", this::eachChoosesItsOwn);
    }

    private void eachChoosesItsOwn(TestTerritory mine, TestTerritory theirs) {
        transactions.run(mine, () -> {
            periods.put("intake.data.uploads", 90, null, Instant.EPOCH);
            periods.put("intake.data.uploads", 45, null, Instant.EPOCH);
        });
        assertThat(transactions.in(mine, periods::all))
                .containsOnly(Map.entry("intake.data.uploads", 45));
        assertThat(transactions.in(theirs, periods::all)).isEmpty();
    }
}

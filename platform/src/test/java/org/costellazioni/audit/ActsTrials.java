package org.costellazioni.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.Acting;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Acts with two territories. */
class ActsTrials implements RepositoryTrials {

    private final Acts acts;
    private final TransactionTemplate transaction;

    ActsTrials(Acts acts, TransactionTemplate transaction) {
        this.acts = acts;
        this.transaction = transaction;
    }

    @Override
    public Class<?> repository() {
        return Acts.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "insert", this::staysHome,
                "between", this::staysHome,
                "settledBefore", this::isTheClustersOwn);
    }

    private void staysHome(TestTerritory mine, TestTerritory theirs) {
        mine.run(() ->
                transaction.executeWithoutResult(status -> acts.insert(act(mine), Instant.EPOCH)));
        assertThat(all(mine)).hasSize(1);
        assertThat(all(theirs)).isEmpty();
    }

    private void isTheClustersOwn(TestTerritory mine, TestTerritory theirs) {
        Long here = mine.in(() -> transaction.execute(status -> acts.settledBefore()));
        Long there = theirs.in(() -> transaction.execute(status -> acts.settledBefore()));
        assertThat(there).isGreaterThanOrEqualTo(here);
    }

    private List<RecordedAct> all(TestTerritory territory) {
        return territory.in(
                () -> transaction.execute(status -> acts.between(0, Long.MAX_VALUE, 10)));
    }

    private static Act act(TestTerritory territory) {
        return new Act(territory.id(), Acting.MACHINE, "audit.tried", "actor:1", Map.of());
    }
}

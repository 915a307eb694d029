package org.costellazioni.samples.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.samples.Sample;
import org.costellazioni.samples.SampleId;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Samples with two territories. */
class SampleRowsTrials implements RepositoryTrials {

    private final SampleRows rows;
    private final TransactionTemplate transaction;

    SampleRowsTrials(SampleRows rows, TransactionTemplate transaction) {
        this.rows = rows;
        this.transaction = transaction;
    }

    @Override
    public Class<?> repository() {
        return SampleRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of("insert", this::isFoundOnlyAtHome, "byId", this::isFoundOnlyAtHome);
    }

    private void isFoundOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Sample made = new Sample(
                SampleId.next(), "Barca a remi", "", Instant.parse("2026-03-01T11:00:00Z"));
        in(mine, () -> {
            rows.insert(made, null);
            return true;
        });
        assertThat(in(mine, () -> rows.byId(made.id()))).contains(made);
        assertThat(in(theirs, () -> rows.byId(made.id()))).isEmpty();
    }

    private <T> T in(TestTerritory territory, Supplier<T> work) {
        return territory.in(
                () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}

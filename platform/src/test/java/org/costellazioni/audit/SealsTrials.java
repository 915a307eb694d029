package org.costellazioni.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.Map;

/** Seals with two territories. */
class SealsTrials implements RepositoryTrials {

    private static final Seal FIRST = new Seal(1, 0, 5, 1, "a".repeat(64));

    private final Seals seals;
    private final TransactionTemplate transaction;

    SealsTrials(Seals seals, TransactionTemplate transaction) {
        this.seals = seals;
        this.transaction = transaction;
    }

    @Override
    public Class<?> repository() {
        return Seals.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "lock", this::locksOnlyItsOwn,
                "last", this::staysHome,
                "all", this::staysHome,
                "insert", this::staysHome);
    }

    private void staysHome(TestTerritory mine, TestTerritory theirs) {
        mine.run(() ->
                transaction.executeWithoutResult(status -> seals.insert(FIRST, Instant.EPOCH)));
        mine.run(() -> transaction.executeWithoutResult(
                status -> assertThat(seals.last()).contains(FIRST)));
        theirs.run(() -> transaction.executeWithoutResult(status -> {
            assertThat(seals.last()).isEmpty();
            assertThat(seals.all()).isEmpty();
        }));
    }

    /** Both territories' locks are held at once: one would wait for the other if they were the same. */
    private void locksOnlyItsOwn(TestTerritory mine, TestTerritory theirs)
            throws InterruptedException {
        Thread other = new Thread(
                () -> theirs.run(() -> transaction.executeWithoutResult(status -> seals.lock())));
        mine.run(() -> transaction.executeWithoutResult(status -> {
            seals.lock();
            other.start();
            try {
                other.join(10_000);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }));
        assertThat(other.isAlive()).isFalse();
    }
}

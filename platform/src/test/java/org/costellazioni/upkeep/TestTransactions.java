package org.costellazioni.upkeep;

import org.costellazioni.TestTerritory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Objects;
import java.util.function.Supplier;

/** Works in a territory, in a transaction of its own. */
@Component
public class TestTransactions {

    private final TransactionTemplate transaction;

    TestTransactions(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    public <T> T in(TestTerritory territory, Supplier<T> work) {
        return territory.in(() -> Objects.requireNonNull(
                transaction.execute(status -> work.get()), "it answers something"));
    }

    public void run(TestTerritory territory, Runnable work) {
        territory.run(() -> transaction.executeWithoutResult(status -> work.run()));
    }
}

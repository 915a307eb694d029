package org.costellazioni;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.function.Supplier;

/** Runs the work of trials in a territory, each piece in a transaction of its own. */
@Component
public class Stage {

    private final TransactionTemplate transaction;

    Stage(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    public <T extends @Nullable Object> T in(TestTerritory territory, Supplier<T> work) {
        return territory.in(() -> transaction.execute(status -> work.get()));
    }

    public void run(TestTerritory territory, Runnable work) {
        territory.run(() -> transaction.executeWithoutResult(status -> work.run()));
    }
}

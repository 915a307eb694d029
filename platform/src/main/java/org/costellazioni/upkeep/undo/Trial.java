package org.costellazioni.upkeep.undo;

import org.costellazioni.kernel.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Objects;
import java.util.function.Supplier;

/** Work within the caller’s transaction that can be taken back by itself. */
@Component
public class Trial {

    private final TransactionTemplate nested;

    Trial(PlatformTransactionManager transactions) {
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Does the work, answers what came of it, and takes it back. */
    public <T> T takenBack(Supplier<T> work) {
        return Objects.requireNonNull(nested.execute(status -> {
            T result = work.get();
            status.setRollbackOnly();
            return result;
        }));
    }

    /** Does the work, and takes it back where it is refused. */
    public <T> Outcome<T> unlessRefused(Supplier<Outcome<T>> work) {
        return Objects.requireNonNull(nested.execute(status -> {
            Outcome<T> result = work.get();
            if (result instanceof Outcome.Refused<T>) {
                status.setRollbackOnly();
            }
            return result;
        }));
    }
}

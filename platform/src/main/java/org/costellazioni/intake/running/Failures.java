package org.costellazioni.intake.running;

import org.costellazioni.intake.ImportFailure;
import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.ImportView.State;
import org.costellazioni.intake.rules.ImportLifecycle;
import org.costellazioni.intake.store.StoredImports;
import org.costellazioni.jobs.RecurringWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Imports whose reading broke off. A reading that can still speak says why; of one that cannot, because it
 * was killed or the database was gone, a round finds out by its silence.
 */
@Component
class Failures implements RecurringWork {

    private final StoredImports imports;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Failures(StoredImports imports, TransactionTemplate transaction, Clock clock) {
        this.imports = imports;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "intake.failures";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> imports.failSilent(
                ImportLifecycle.silentSince(now), ImportFailure.INTERRUPTED, now));
    }

    /** The import to be read, also one that failed; none when it is over or gone. */
    Optional<ImportView> goOn(ImportId id) {
        return Objects.requireNonNull(transaction.execute(status -> {
            imports.move(id, State.FAILED, State.RUNNING, null, clock.instant());
            return imports.byId(id).filter(view -> view.state() == State.RUNNING);
        }));
    }

    /** Keeps why a reading broke off, in plain words. */
    void keep(ImportId id, Throwable failure) {
        transaction.executeWithoutResult(status -> imports.move(
                id, State.RUNNING, State.FAILED, ImportFailure.of(failure), clock.instant()));
    }
}

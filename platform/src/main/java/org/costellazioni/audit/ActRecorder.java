package org.costellazioni.audit;

import org.costellazioni.database.TerritoryScope;
import org.costellazioni.kernel.Act;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;

/** Writes each act in the transaction that does it. */
@Component
class ActRecorder {

    private final Acts acts;
    private final Clock clock;

    ActRecorder(Acts acts, Clock clock) {
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * @throws org.springframework.transaction.IllegalTransactionStateException when the act is
     *     published outside the transaction it belongs to
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void record(Act act) {
        if (!act.territory().equals(TerritoryScope.required())) {
            throw new IllegalStateException("an act of another territory: " + act.verb());
        }
        acts.insert(act, clock.instant());
    }
}

package org.costellazioni.upkeep.limits;

import org.costellazioni.jobs.RecurringWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;

/** Forgets allowances that are whole again. */
@Component
class AllowanceSweep implements RecurringWork {

    private final Allowances allowances;
    private final Clock clock;

    AllowanceSweep(Allowances allowances, Clock clock) {
        this.allowances = allowances;
        this.clock = clock;
    }

    /** The name that it had in {@code people}: it is stored. */
    @Override
    public String name() {
        return "people.credential-sweep";
    }

    @Override
    @Transactional
    public void run() {
        allowances.deleteWhole(clock.instant());
    }
}

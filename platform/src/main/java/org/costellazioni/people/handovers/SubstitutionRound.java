package org.costellazioni.people.handovers;

import org.costellazioni.jobs.RecurringWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings the work of persons back from substitutes whose last day has passed. */
@Component
class SubstitutionRound implements RecurringWork {

    private static final Logger LOG = LoggerFactory.getLogger(SubstitutionRound.class);

    private final Handovers handovers;

    SubstitutionRound(Handovers handovers) {
        this.handovers = handovers;
    }

    @Override
    public String name() {
        return "people.substitutions";
    }

    /** Each in a transaction of its own: one that fails does not keep the others. */
    @Override
    public void run() {
        for (HandoverId over : handovers.over()) {
            try {
                handovers.end(over);
            } catch (RuntimeException failure) {
                LOG.error("work of handover {} did not come back", over, failure);
            }
        }
    }
}

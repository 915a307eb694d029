package org.costellazioni.people.credentials;

import org.costellazioni.jobs.RecurringWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;

/** Forgets allowances that are whole again. */
@Component
class CredentialSweep implements RecurringWork {

    private final Limits limits;

    CredentialSweep(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "people.credential-sweep";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    @Transactional
    public void run() {
        limits.sweep();
    }
}

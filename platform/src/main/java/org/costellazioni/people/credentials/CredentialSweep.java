package org.costellazioni.people.credentials;

import org.costellazioni.jobs.RecurringWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;

/** Forgets expired links and allowances that are whole again. */
@Component
class CredentialSweep implements RecurringWork {

    private final OneTimeLinks links;
    private final Limits limits;

    CredentialSweep(OneTimeLinks links, Limits limits) {
        this.links = links;
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
        links.sweep();
        limits.sweep();
    }
}

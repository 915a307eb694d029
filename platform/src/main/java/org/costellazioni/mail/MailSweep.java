package org.costellazioni.mail;

import org.costellazioni.jobs.RecurringWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Period;

/** Forgets letters a month after they were written; deliveries, seconds apart, need not look for them. */
@Component
class MailSweep implements RecurringWork {

    static final Period KEPT = Period.ofDays(30);

    private final OutgoingMessages messages;
    private final Clock clock;

    MailSweep(OutgoingMessages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail.sweep";
    }

    @Override
    @Transactional
    public void run() {
        messages.deleteBefore(clock.instant().minus(KEPT));
    }
}

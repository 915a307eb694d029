package org.costellazioni.mail;

import org.costellazioni.jobs.RecurringWork;
import org.costellazioni.mail.server.MailAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Delivers what is due; where no server is set, a round costs nothing. */
@Component
class MailDelivery implements RecurringWork {

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);

    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    /** With the pauses below, about three days. */
    private static final int MOST_ATTEMPTS = 20;

    private static final int MOST_IN_A_ROUND = 200;

    private final OutgoingMessages messages;
    private final Postman postman;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailDelivery(
            OutgoingMessages messages,
            Postman postman,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.messages = messages;
        this.postman = postman;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail.delivery";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(3);
    }

    @Override
    public void run() {
        if (!postman.works()) {
            return;
        }
        for (int i = 0; i < MOST_IN_A_ROUND; i++) {
            Optional<OutgoingMessage> due = claim();
            if (due.isEmpty() || !deliver(due.get())) {
                return;
            }
        }
    }

    private Optional<OutgoingMessage> claim() {
        Instant now = clock.instant();
        Optional<OutgoingMessage> claimed =
                transaction.execute(status -> messages.claim(now, now.plus(LEASE)));
        return claimed == null ? Optional.empty() : claimed;
    }

    /** Whether the server took it; after a failure the round ends, for the next would fail as well. */
    private boolean deliver(OutgoingMessage message) {
        try {
            postman.carry(message);
        } catch (MailException failure) {
            // The exception's text may hold the address: only its kind is logged.
            LOG.warn(
                    "message {} not delivered at attempt {}: {}",
                    message.id(),
                    message.attempts(),
                    MailAnswer.of(failure));
            transaction.executeWithoutResult(status -> afterFailure(message));
            return false;
        }
        transaction.executeWithoutResult(
                status -> messages.delivered(message.id(), clock.instant()));
        return true;
    }

    private void afterFailure(OutgoingMessage message) {
        if (message.attempts() >= MOST_ATTEMPTS) {
            messages.giveUp(message.id());
        } else {
            messages.postpone(message.id(), clock.instant().plus(pauseAfter(message.attempts())));
        }
    }

    /** Half a minute, doubled at each attempt, up to six hours. */
    static Duration pauseAfter(int attempts) {
        Duration pause = Duration.ofSeconds(30L << Math.min(attempts - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}

package org.costellazioni.upkeep.due;

import org.costellazioni.jobs.RecurringWork;
import org.costellazioni.kernel.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.LocalTime;
import java.util.List;

/** Reminds everyone in turn, by day; one who fails does not keep the others from their letter. */
@Component
class ReminderRound implements RecurringWork {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderRound.class);
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private final DuePersons persons;
    private final ReminderLetters letters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReminderRound(
            DuePersons persons,
            ReminderLetters letters,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.persons = persons;
        this.letters = letters;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "upkeep.reminders";
    }

    @Override
    public void run() {
        LocalTime hour = LocalTime.now(clock);
        if (hour.isBefore(MORNING) || hour.isAfter(EVENING)) {
            return;
        }
        List<PersonId> all = transaction.execute(status -> persons.all());
        for (PersonId person : all == null ? List.<PersonId>of() : all) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            remind(person);
        }
    }

    private void remind(PersonId person) {
        try {
            letters.remind(person);
        } catch (RuntimeException failure) {
            LOG.error("no reminder for person {}", person, failure);
        }
    }
}

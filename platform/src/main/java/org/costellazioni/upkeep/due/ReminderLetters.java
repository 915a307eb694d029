package org.costellazioni.upkeep.due;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.AddressBook;
import org.costellazioni.kernel.AddressBook.Addressee;
import org.costellazioni.kernel.DueDate;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.mail.Letter;
import org.costellazioni.mail.Outbox;
import org.costellazioni.mail.PlainName;
import org.costellazioni.site.Phrasebook;
import org.costellazioni.site.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Writes one letter to a person with all that they are to be reminded of now. */
@Component
class ReminderLetters {

    private final DueDates dueDates;
    private final Reminders reminders;
    private final AddressBook addresses;
    private final Letters letters;
    private final Journal journal;

    ReminderLetters(
            DueDates dueDates,
            Reminders reminders,
            AddressBook addresses,
            Letters letters,
            Journal journal) {
        this.dueDates = dueDates;
        this.reminders = reminders;
        this.addresses = addresses;
        this.letters = letters;
        this.journal = journal;
    }

    /** Notes what is told and tells it, in one transaction; who has no address is not looked at. */
    @Transactional
    public void remind(PersonId person) {
        addresses
                .find(person)
                .filter(found -> found.email() != null)
                .ifPresent(found -> remind(person, found));
    }

    private void remind(PersonId person, Addressee addressee) {
        List<DueDate> now = dueDates.of(Acting.person(person, IdentificationLevel.NONE)).stream()
                .filter(due -> reminds(person, due))
                .toList();
        if (!now.isEmpty()) {
            letters.write(addressee, now);
        }
    }

    /**
     * Whether one more reminder of it has come up. After a pause (a server that stood still, a thing that
     * came late) those that were missed are noted together with the newest, and make one letter. What is
     * late already is for the desk.
     */
    private boolean reminds(PersonId person, DueDate due) {
        LocalDate today = journal.today();
        if (due.day().isBefore(today)) {
            return false;
        }
        return due.reminders().stream()
                        .filter(days -> !due.day().minusDays(days).isAfter(today))
                        .filter(days -> reminders.note(person, due, days, journal.now()))
                        .count()
                > 0;
    }

    /** Puts a letter together. */
    @Component
    static class Letters {

        private final Outbox outbox;
        private final Phrasebook phrases;
        private final SiteAddress site;

        Letters(Outbox outbox, Phrasebook phrases, SiteAddress site) {
            this.outbox = outbox;
            this.phrases = phrases;
            this.site = site;
        }

        void write(Addressee person, List<DueDate> due) {
            Words words = phrases.in(person.language());
            String address = site.current().orElse("");
            String lines = due.stream()
                    .map(one -> line(one, words, address))
                    .collect(Collectors.joining("\n"));
            outbox.send(new Letter(
                    String.valueOf(person.email()),
                    person.language(),
                    "upkeep.reminder",
                    List.of(
                            person.name(),
                            due.size(),
                            Letter.whole(lines),
                            Letter.whole(address + "/scrivania"))));
        }

        private static String line(DueDate due, Words words, String address) {
            return words.of(
                    "upkeep.reminder.line",
                    words.date(due.day()),
                    PlainName.of(words.of(due.key(), due.arguments().toArray())),
                    address + due.path());
        }
    }
}

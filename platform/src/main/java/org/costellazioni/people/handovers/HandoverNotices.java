package org.costellazioni.people.handovers;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.mail.Letter;
import org.costellazioni.mail.Outbox;
import org.costellazioni.people.People;
import org.costellazioni.site.Phrasebook;
import org.costellazioni.site.Words;
import org.springframework.stereotype.Component;

import java.util.List;

/** Tells those whose work it was and is, except whoever did it; the letters name no person. */
@Component
class HandoverNotices {

    private final People people;
    private final Phrasebook phrases;
    private final Outbox outbox;

    HandoverNotices(People people, Phrasebook phrases, Outbox outbox) {
        this.people = people;
        this.phrases = phrases;
        this.outbox = outbox;
    }

    void passed(PassedWork work, int things, Acting by) {
        write(work.to(), "people.mail.work-received", work, things, by);
        write(work.from(), "people.mail.work-passed", work, things, by);
    }

    void returned(PassedWork work, int things, Acting by) {
        write(work.from(), "people.mail.work-returned", work, things, by);
        write(work.to(), "people.mail.work-ended", work, things, by);
    }

    private void write(PersonId to, String key, PassedWork work, int things, Acting by) {
        if (to.equals(by.person())) {
            return;
        }
        people.find(to).filter(person -> person.email() != null).ifPresent(person -> {
            Words words = phrases.in(person.language());
            String period = work.until() == null
                    ? words.of("people.mail.work-for-good")
                    : words.of("people.mail.until", words.date(work.until()));
            outbox.send(new Letter(
                    String.valueOf(person.email()),
                    person.language(),
                    key,
                    List.of(person.givenName(), things, period)));
        });
    }
}

package org.costellazioni.people;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.mail.Letter;
import org.costellazioni.mail.Outbox;
import org.costellazioni.people.store.Persons;
import org.springframework.stereotype.Component;

import java.util.List;

/** Writes to the person whom a decision about a mandate concerns. */
@Component
class MandateNotices {

    private final Persons persons;
    private final KnownActors actors;
    private final Outbox outbox;

    MandateNotices(Persons persons, KnownActors actors, Outbox outbox) {
        this.persons = persons;
        this.actors = actors;
        this.outbox = outbox;
    }

    void granted(Mandate mandate) {
        write(mandate.person(), mandate.actor(), "people.mail.mandate-granted");
    }

    /** Says nothing to whoever ended their own. */
    void ended(Visitor by, Mandate mandate) {
        if (!mandate.person().equals(by.acting().person())) {
            write(mandate.person(), mandate.actor(), "people.mail.mandate-ended");
        }
    }

    void rejected(MandateRequest request) {
        write(request.person(), request.actor(), "people.mail.mandate-rejected");
    }

    private void write(PersonId person, ActorId actor, String key) {
        persons.byId(person)
                .filter(found -> found.email() != null)
                .ifPresent(found -> outbox.send(new Letter(
                        String.valueOf(found.email()),
                        found.language(),
                        key,
                        List.of(found.givenName(), actors.name(actor)))));
    }
}

package org.costellazioni.people.succession;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.mail.Letter;
import org.costellazioni.mail.Outbox;
import org.costellazioni.people.People;
import org.costellazioni.people.functions.KnownActors;
import org.costellazioni.site.Phrasebook;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Writes to those whom a passage concerns; the letters name the actor, and no person but their reader. */
@Component
class SuccessionNotices {

    private final People people;
    private final KnownActors actors;
    private final Phrasebook phrases;
    private final Outbox outbox;

    SuccessionNotices(People people, KnownActors actors, Phrasebook phrases, Outbox outbox) {
        this.people = people;
        this.actors = actors;
        this.phrases = phrases;
        this.outbox = outbox;
    }

    void named(PersonId newcomer, ActorId actor, LocalDate firstDay) {
        write(List.of(newcomer), "people.mail.succession-named", actor, firstDay);
    }

    void ended(Collection<PersonId> those, ActorId actor, LocalDate firstDay) {
        write(those, "people.mail.succession-ended", actor, firstDay);
    }

    void undone(Collection<PersonId> those, ActorId actor, LocalDate firstDay) {
        write(those, "people.mail.succession-undone", actor, firstDay);
    }

    private void write(Collection<PersonId> to, String key, ActorId actor, LocalDate firstDay) {
        String name = actors.name(actor);
        to.stream()
                .distinct()
                .flatMap(id -> people.find(id).stream())
                .filter(person -> person.email() != null)
                .forEach(person -> outbox.send(new Letter(
                        String.valueOf(person.email()),
                        person.language(),
                        key,
                        List.of(
                                person.givenName(),
                                name,
                                phrases.in(person.language()).date(firstDay)))));
    }
}

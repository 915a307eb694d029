package org.costellazioni.people.functions;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.FunctionKind;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.mail.Letter;
import org.costellazioni.mail.Outbox;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.MandateRequest;
import org.costellazioni.people.Person;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.store.Persons;
import org.costellazioni.site.Phrasebook;
import org.costellazioni.site.Words;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes to the person whom a decision about a function concerns: nothing to whoever decided it, nothing
 * about offices, of which people are told where they work.
 */
@Component
public class FunctionNotices {

    private final Persons persons;
    private final FunctionKinds kinds;
    private final KnownActors actors;
    private final Phrasebook phrases;
    private final Outbox outbox;

    FunctionNotices(
            Persons persons,
            FunctionKinds kinds,
            KnownActors actors,
            Phrasebook phrases,
            Outbox outbox) {
        this.persons = persons;
        this.kinds = kinds;
        this.actors = actors;
        this.phrases = phrases;
        this.outbox = outbox;
    }

    void given(Visitor by, Function function) {
        write(by, function, "granted", "given");
    }

    void ended(Visitor by, Function function) {
        write(by, function, "ended", "ended");
    }

    /** Tells a person that their request to act for an actor was rejected. */
    public void rejected(PersonId person, ActorId actor) {
        addressee(person)
                .ifPresent(found ->
                        send(found, "people.mail.mandate-rejected", actors.name(actor), ""));
    }

    /** Tells those who represent an actor that somebody asks to act for it. */
    public void asked(MandateRequest request, List<PersonId> representatives) {
        String actor = actors.name(request.actor());
        persons.byIds(representatives).stream()
                .filter(person -> person.email() != null)
                .forEach(person -> send(
                        person,
                        "people.mail.mandate-asked",
                        actor,
                        request.kind().code()));
    }

    /** Tells a person that the actor for which they act, or asked to, was joined into another. */
    void joined(PersonId person, ActorId kept) {
        addressee(person)
                .ifPresent(found -> send(found, "people.mail.actor-joined", actors.name(kept), ""));
    }

    /** Tells a person that the actor for which they act, or asked to, stands for itself again. */
    void parted(PersonId person, ActorId actor) {
        addressee(person)
                .ifPresent(
                        found -> send(found, "people.mail.actor-parted", actors.name(actor), ""));
    }

    private void write(Visitor by, Function function, String mandate, String other) {
        boolean office =
                kinds.byCode(function.kind()).filter(FunctionKind::office).isPresent();
        if (office || function.person().equals(by.acting().person())) {
            return;
        }
        boolean acts = MandateKind.of(function.kind()).isPresent();
        addressee(function.person())
                .ifPresent(person -> send(
                        person,
                        acts ? "people.mail.mandate-" + mandate : "people.mail.function-" + other,
                        kinds.label(function.thing()).name(),
                        function.kind(),
                        period(function, phrases.in(person.language()))));
    }

    private static String period(Function function, Words words) {
        LocalDate until = function.until();
        return until == null
                ? words.of("people.mail.open")
                : words.of("people.mail.until", words.date(until));
    }

    private Optional<Person> addressee(PersonId person) {
        return persons.byId(person).filter(found -> found.email() != null);
    }

    /** The places of every letter: whose it is, where, in what quality, what that means, what else. */
    private void send(Person to, String key, String place, String kind, Object... more) {
        Words words = phrases.in(to.language());
        List<Object> values = new ArrayList<>(List.of(to.givenName(), place));
        if (!kind.isEmpty()) {
            values.add(Letter.whole(words.of(FunctionKind.nameKey(kind))));
            values.add(Letter.whole(words.of(FunctionKind.whatKey(kind))));
        }
        values.addAll(List.of(more));
        outbox.send(new Letter(String.valueOf(to.email()), to.language(), key, values));
    }
}

package org.costellazioni.people.credentials;

import org.costellazioni.kernel.Outcome;
import org.costellazioni.mail.Letter;
import org.costellazioni.mail.Outbox;
import org.costellazioni.people.Person;
import org.costellazioni.people.credentials.AccessLink.Purpose;
import org.costellazioni.people.store.Persons;
import org.costellazioni.territories.Territories;
import org.costellazioni.upkeep.limits.TryAgainLater;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes the letters that carry a one-time link, to whoever asks for one or is invited. */
@Component
class LinkLetters {

    static final Duration INVITATION_LASTS = Purpose.INVITATION.link().lifetime();

    private final Persons persons;
    private final OneTimeLinks links;
    private final Outbox outbox;
    private final SignInTurns turns;
    private final Territories territories;

    LinkLetters(
            Persons persons,
            OneTimeLinks links,
            Outbox outbox,
            SignInTurns turns,
            Territories territories) {
        this.persons = persons;
        this.links = links;
        this.outbox = outbox;
        this.turns = turns;
        this.territories = territories;
    }

    /** The address asked for; the same answer whether it is known or not. */
    Outcome<String> signUp(SignUp newcomer, Origin origin) {
        if (!territories.current().publicSignUp()) {
            return Outcome.refused(CredentialRefusal.SIGN_UP_CLOSED);
        }
        Optional<CredentialRefusal> wrong = newcomer.refusal();
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        Optional<TryAgainLater> wait = takeLetter(newcomer.address(), origin);
        if (wait.isPresent()) {
            return Outcome.refused(wait.get());
        }
        persons.byEmail(newcomer.address())
                .ifPresentOrElse(
                        known -> write(known, "people.mail.known", origin.site() + "/accesso"),
                        () -> welcome(newcomer, origin));
        return Outcome.done(newcomer.address());
    }

    private void welcome(SignUp newcomer, Origin origin) {
        String secret = links.make(new AccessLink(
                Purpose.SIGN_UP,
                newcomer.address(),
                newcomer.givenName().strip(),
                newcomer.familyName().strip(),
                null,
                null,
                null));
        send(
                newcomer.address(),
                newcomer.language(),
                "people.mail.sign-up",
                newcomer.givenName().strip(),
                origin.site() + "/conferma-indirizzo/" + secret);
    }

    Outcome<String> resetPassword(String email, Origin origin) {
        String address = SignUp.normal(email);
        if (!SignUp.wellFormed(address)) {
            return Outcome.refused(CredentialRefusal.EMAIL_MALFORMED);
        }
        Optional<TryAgainLater> wait = takeLetter(address, origin);
        if (wait.isPresent()) {
            return Outcome.refused(wait.get());
        }
        persons.byEmail(address).ifPresent(person -> reset(person, origin));
        return Outcome.done(address);
    }

    private void reset(Person person, Origin origin) {
        links.withdraw(person.id(), Purpose.PASSWORD_RESET);
        String secret = links.make(personLink(Purpose.PASSWORD_RESET, person, person.email()));
        write(
                person,
                "people.mail.password-reset",
                origin.site() + "/password-dimenticata/" + secret);
    }

    /** Why an address cannot be the person's new one, as far as they may know. */
    static Optional<CredentialRefusal> refusal(Person person, String address) {
        if (!SignUp.wellFormed(address)) {
            return Optional.of(CredentialRefusal.EMAIL_MALFORMED);
        }
        return address.equals(person.email())
                ? Optional.of(CredentialRefusal.EMAIL_UNCHANGED)
                : Optional.empty();
    }

    /**
     * Writes to the new address and to the old one. Whoever has the new address already is told, and no
     * link is made; the person gets the same answer.
     */
    @Transactional
    Outcome<String> changeEmail(Person person, String address, Origin origin) {
        Optional<TryAgainLater> wait =
                turns.letterOf(person.id()).or(() -> takeLetter(address, origin));
        if (wait.isPresent()) {
            return Outcome.refused(wait.get());
        }
        links.withdraw(person.id(), Purpose.EMAIL_CHANGE);
        persons.byEmail(address)
                .ifPresentOrElse(
                        holder -> write(
                                holder, "people.mail.email-taken", origin.site() + "/accesso"),
                        () -> offer(person, address, origin));
        write(person, "people.mail.email-asked", origin.site() + "/profilo");
        return Outcome.done(address);
    }

    private void offer(Person person, String address, Origin origin) {
        String secret = links.make(personLink(Purpose.EMAIL_CHANGE, person, address));
        send(
                address,
                person.language(),
                "people.mail.email-change",
                person.givenName(),
                origin.site() + "/profilo/indirizzo/" + secret);
    }

    /**
     * Writes an invitation with a new link; those before it are worth nothing any more.
     *
     * @param place what the thing is called for which the function is
     */
    void invite(Invitation invitation, String place, Origin origin) {
        SignUp newcomer = invitation.newcomer();
        outbox.send(new Letter(
                newcomer.address(),
                newcomer.language(),
                invitation.offered().thing() == null
                        ? "people.mail.invitation"
                        : "people.mail.invitation-to-represent",
                List.of(
                        newcomer.givenName(),
                        Letter.whole(invitationLink(invitation, origin)),
                        territories.current().name(),
                        place)));
    }

    /** A new link to the invitation, in place of those before it. */
    String invitationLink(Invitation invitation, Origin origin) {
        links.withdraw(invitation.id());
        return origin.site()
                + "/invito/"
                + links.make(new AccessLink(
                        Purpose.INVITATION,
                        null,
                        null,
                        null,
                        null,
                        invitation.id(),
                        invitation.madeBy()));
    }

    /** Whether one more letter may go to the address invited. */
    Optional<TryAgainLater> takeLetter(Invitation invitation) {
        return turns.letterTo(invitation.newcomer().address());
    }

    private static AccessLink personLink(Purpose purpose, Person person, @Nullable String address) {
        return new AccessLink(
                purpose, address, person.givenName(), person.familyName(), person.id(), null, null);
    }

    private Optional<TryAgainLater> takeLetter(String address, Origin origin) {
        Optional<Person> known = persons.byEmail(address);
        return turns.letter(address, known.map(Person::id).orElse(null), origin);
    }

    private void write(Person person, String key, String link) {
        if (person.email() != null) {
            send(person.email(), person.language(), key, person.givenName(), link);
        }
    }

    private void send(String to, Locale language, String key, String name, String link) {
        String territory = territories.current().name();
        outbox.send(new Letter(to, language, key, List.of(name, Letter.whole(link), territory)));
    }
}

package org.costellazioni.people.credentials;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.mail.Letter;
import org.costellazioni.mail.Outbox;
import org.costellazioni.people.Person;
import org.costellazioni.people.Role;
import org.costellazioni.people.credentials.AccessLink.Purpose;
import org.costellazioni.people.store.Persons;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What a one-time link does when it is used, in one transaction with its disappearance. */
@Component
class LinkRedemption {

    private static final OfferedFunction FIRST = OfferedFunction.of(Role.ADMINISTRATOR, null);

    private final OneTimeLinks links;
    private final Persons persons;
    private final RoleArrivals roles;
    private final Journal journal;
    private final Outbox outbox;

    LinkRedemption(
            OneTimeLinks links,
            Persons persons,
            RoleArrivals roles,
            Journal journal,
            Outbox outbox) {
        this.links = links;
        this.persons = persons;
        this.roles = roles;
        this.journal = journal;
        this.outbox = outbox;
    }

    /** Links that ask for a password: not those that confirm a person's new address. */
    @Transactional(readOnly = true)
    Optional<AccessLink> find(String secret) {
        return links.find(secret)
                .filter(link -> link.purpose() != Purpose.EMAIL_CHANGE)
                .map(this::named);
    }

    /** What the invitation that a link leads to entrusts people with; null for any other link. */
    @Transactional(readOnly = true)
    @Nullable
    OfferedFunction offered(AccessLink link) {
        return roles.invitation(link).map(Invitation::offered).orElse(null);
    }

    /** Names and address of whoever was invited stand with the invitation. */
    private AccessLink named(AccessLink link) {
        return roles.invitation(link)
                .map(Invitation::newcomer)
                .map(newcomer -> new AccessLink(
                        link.purpose(),
                        newcomer.address(),
                        newcomer.givenName(),
                        newcomer.familyName(),
                        null,
                        link.invitation(),
                        link.madeBy()))
                .orElse(link);
    }

    /** Whether the link is there and does not count any more. */
    @Transactional(readOnly = true)
    boolean lapsed(String secret) {
        return links.lapsed(secret);
    }

    /** The new address that a link of this very person would give them. */
    @Transactional(readOnly = true)
    Optional<String> newEmail(String secret, PersonId person) {
        return links.find(secret)
                .filter(link -> link.purpose() == Purpose.EMAIL_CHANGE)
                .filter(link -> person.equals(link.person()))
                .map(AccessLink::email);
    }

    /**
     * Uses the link: its address replaces the person's, who is told so at the old one. Links to a new
     * password that went there die with it.
     */
    @Transactional
    Outcome<String> changeEmail(String secret, Acting by) {
        PersonId id = Objects.requireNonNull(by.person());
        Optional<String> address =
                newEmail(secret, id).filter(open -> links.take(secret).isPresent());
        Optional<Person> before = persons.byId(id);
        if (address.isEmpty()
                || before.isEmpty()
                || !persons.update(withEmail(before.get(), address.get()))) {
            return Outcome.refused(CredentialRefusal.LINK_DEAD);
        }
        links.withdraw(id, Purpose.PASSWORD_RESET);
        journal.tell(by, "people.email-changed", "person:" + id);
        tellOldAddress(before.get(), address.get());
        return Outcome.done(address.get());
    }

    private static Person withEmail(Person person, String email) {
        return new Person(
                person.id(), person.givenName(), person.familyName(), email, person.language());
    }

    private void tellOldAddress(Person person, String address) {
        if (person.email() != null) {
            outbox.send(new Letter(
                    person.email(),
                    person.language(),
                    "people.mail.email-changed",
                    List.of(person.givenName(), Letter.whole(address))));
        }
    }

    /**
     * Uses the link and sets the password.
     *
     * @param newcomer who a first administrator says they are; other links know it already
     * @param hash of a password that was found good enough
     */
    @Transactional
    Outcome<PersonId> redeem(
            String secret, @Nullable SignUp newcomer, String hash, Locale language) {
        Optional<AccessLink> taken =
                find(secret).flatMap(open -> links.take(secret)).map(this::named);
        if (taken.isEmpty()) {
            return Outcome.refused(CredentialRefusal.LINK_DEAD);
        }
        AccessLink link = taken.get();
        return switch (link.purpose()) {
            case PASSWORD_RESET -> reset(link, hash);
            case SIGN_UP -> arrive(person(link, language), hash, "signed-up");
            case INVITATION -> join(link, language, hash);
            case FIRST_ACCESS -> found(newcomer, hash);
            case EMAIL_CHANGE -> Outcome.refused(CredentialRefusal.LINK_DEAD);
        };
    }

    private Outcome<PersonId> reset(AccessLink link, String hash) {
        PersonId person = link.person();
        if (person == null) {
            return Outcome.refused(CredentialRefusal.LINK_DEAD);
        }
        persons.setPassword(person, hash, journal.now());
        act(person, "password-reset");
        return Outcome.done(person);
    }

    /** Somebody may have come by another link meanwhile: then it is theirs, not this one's. */
    private Outcome<PersonId> arrive(Person person, String hash, String act) {
        if (!persons.insert(person, null, journal.now())) {
            return Outcome.refused(CredentialRefusal.LINK_DEAD);
        }
        persons.setPassword(person.id(), hash, journal.now());
        act(person.id(), act);
        return Outcome.done(person.id());
    }

    private Outcome<PersonId> join(AccessLink link, Locale language, String hash) {
        Optional<Invitation> invitation = roles.invitation(link);
        if (invitation.isEmpty()) {
            return Outcome.refused(CredentialRefusal.LINK_DEAD);
        }
        return arrive(person(link, language), hash, "invitation-accepted").map(id -> {
            roles.accept(invitation.get(), id);
            if (invitation.get().shown()) {
                tellOfAccount(invitation.get());
            }
            return id;
        });
    }

    /** Whoever held a link that was handed out has not shown that the address is theirs. */
    private void tellOfAccount(Invitation invitation) {
        SignUp newcomer = invitation.newcomer();
        outbox.send(new Letter(
                newcomer.address(),
                newcomer.language(),
                "people.mail.invitation-used",
                List.of(newcomer.givenName())));
    }

    /** Accepts an invitation to the person's own address, with the account that they have. */
    @Transactional
    Outcome<PersonId> accept(String secret, Person person, Acting by) {
        Optional<Invitation> invitation = find(secret)
                .filter(link -> String.valueOf(link.email()).equals(person.email()))
                .flatMap(roles::invitation)
                .filter(open -> links.take(secret).isPresent());
        if (invitation.isEmpty()) {
            return Outcome.refused(CredentialRefusal.LINK_DEAD);
        }
        journal.tell(by, "people.invitation-accepted", "person:" + person.id());
        roles.accept(invitation.get(), person.id());
        return Outcome.done(person.id());
    }

    private Outcome<PersonId> found(@Nullable SignUp newcomer, String hash) {
        if (newcomer == null || !roles.administratorMissing()) {
            return Outcome.refused(CredentialRefusal.LINK_DEAD);
        }
        Optional<Person> known = persons.byEmail(newcomer.address());
        if (known.isPresent()) {
            // Whoever holds the console's link owns the house; the password stays the person's own.
            return Outcome.done(withRole(known.get().id(), FIRST, null));
        }
        Person person = new Person(
                PersonId.next(),
                newcomer.givenName().strip(),
                newcomer.familyName().strip(),
                newcomer.address(),
                newcomer.language());
        return arrive(person, hash, "first-administrator").map(id -> withRole(id, FIRST, null));
    }

    private PersonId withRole(PersonId person, OfferedFunction role, @Nullable PersonId by) {
        roles.give(person, role, by);
        return person;
    }

    private void act(PersonId person, String what) {
        journal.tell(
                Acting.person(person, IdentificationLevel.PASSWORD),
                "people." + what,
                "person:" + person);
    }

    private static Person person(AccessLink link, Locale language) {
        return new Person(
                PersonId.next(),
                String.valueOf(link.givenName()),
                String.valueOf(link.familyName()),
                link.email(),
                language);
    }

    /** What anyone may know of whoever holds the link. */
    static List<String> known(AccessLink link) {
        return new SignUp(
                        nullToEmpty(link.givenName()),
                        nullToEmpty(link.familyName()),
                        nullToEmpty(link.email()),
                        Locale.ITALIAN)
                .known();
    }

    private static String nullToEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    static boolean asksForNames(AccessLink link) {
        return link.purpose() == Purpose.FIRST_ACCESS;
    }
}

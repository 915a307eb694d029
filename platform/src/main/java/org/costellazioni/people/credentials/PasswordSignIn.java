package org.costellazioni.people.credentials;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.people.Person;
import org.costellazioni.people.store.Persons;
import org.costellazioni.upkeep.limits.TryAgainLater;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Optional;

/**
 * Signing in by address and password. Hashing is slow, so it stands between two short transactions
 * rather than inside one.
 */
@Component
class PasswordSignIn {

    private final Persons persons;
    private final Passwords passwords;
    private final SignInTurns turns;
    private final Journal journal;
    private final TransactionTemplate transaction;

    PasswordSignIn(
            Persons persons,
            Passwords passwords,
            SignInTurns turns,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.persons = persons;
        this.passwords = passwords;
        this.turns = turns;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    Outcome<PersonId> signIn(String email, String password, Origin from) {
        String normal = SignUp.normal(email);
        Optional<PersonId> known = read(() -> persons.byEmail(normal).map(Person::id));
        Optional<TryAgainLater> wait = turns.take(normal, known.orElse(null), from);
        if (wait.isPresent()) {
            return Outcome.refused(wait.get());
        }
        Optional<String> hash = known.flatMap(id -> read(() -> persons.passwordHash(id)));
        if (!passwords.matches(password, hash) || known.isEmpty()) {
            return Outcome.refused(CredentialRefusal.WRONG);
        }
        turns.restore(normal, known.get(), from);
        Acting acting = Acting.person(known.get(), IdentificationLevel.PASSWORD);
        transaction.executeWithoutResult(status -> recordSignIn(acting));
        return Outcome.done(known.get());
    }

    private void recordSignIn(Acting acting) {
        journal.tell(acting, "people.signed-in", "person:" + acting.person());
    }

    /** Changes the password of somebody signed in, who must know the old one if there is one. */
    Outcome<PersonId> change(Person person, String old, NewPassword chosen, Acting by) {
        Optional<Refusal> doubt = doubt(person, old);
        if (doubt.isPresent()) {
            return Outcome.refused(doubt.get());
        }
        Optional<CredentialRefusal> refusal = passwords.refusal(chosen, own(person));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        String made = passwords.hash(chosen.password());
        transaction.executeWithoutResult(status -> {
            persons.setPassword(person.id(), made, journal.now());
            journal.tell(by, "people.password-changed", "person:" + person.id());
        });
        return Outcome.done(person.id());
    }

    /** Why somebody signed in may not be the person after all; never for one without a password. */
    Optional<Refusal> doubt(Person person, String password) {
        Optional<TryAgainLater> wait = turns.again(person.id());
        if (wait.isPresent()) {
            return Optional.of(wait.get());
        }
        Optional<String> hash = hash(person);
        return hash.isPresent() && !passwords.matches(password, hash)
                ? Optional.of(CredentialRefusal.OLD_PASSWORD_WRONG)
                : Optional.empty();
    }

    boolean hasPassword(Person person) {
        return hash(person).isPresent();
    }

    private Optional<String> hash(Person person) {
        return read(() -> persons.passwordHash(person.id()));
    }

    static List<String> own(Person person) {
        String email = person.email() == null ? "" : person.email();
        return new SignUp(person.givenName(), person.familyName(), email, person.language())
                .known();
    }

    private <T> Optional<T> read(java.util.function.Supplier<Optional<T>> question) {
        Optional<T> answer = transaction.execute(status -> question.get());
        return answer == null ? Optional.empty() : answer;
    }
}

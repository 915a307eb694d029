package org.costellazioni.people.credentials;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.people.Person;
import org.costellazioni.upkeep.limits.TryAgainLater;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Signing in and up, one-time links, passwords. */
@Component
public class Credentials {

    private final PasswordSignIn signIn;
    private final BrokerSignIn brokers;
    private final LinkLetters letters;
    private final LinkRedemption redemption;
    private final Passwords passwords;

    Credentials(
            PasswordSignIn signIn,
            BrokerSignIn brokers,
            LinkLetters letters,
            LinkRedemption redemption,
            Passwords passwords) {
        this.signIn = signIn;
        this.brokers = brokers;
        this.letters = letters;
        this.redemption = redemption;
        this.passwords = passwords;
    }

    /**
     * Signs in by password; refused with {@link CredentialRefusal#WRONG} or {@link TryAgainLater}.
     */
    public Outcome<PersonId> signIn(String email, String password, Origin from) {
        return signIn.signIn(email, password, from);
    }

    /** Signs in whoever a broker has identified; see {@link BrokerSignIn} for who they are here. */
    public PersonId signIn(BrokerPerson who, @Nullable PersonId current, Locale language) {
        return brokers.signIn(who, current, language);
    }

    /** Writes a link to a newcomer, where the territory lets anyone sign up. */
    @Transactional
    public Outcome<String> signUp(SignUp newcomer, Origin origin) {
        return letters.signUp(newcomer, origin);
    }

    /** Writes a link to choose a new password, if the address is known; says the same if not. */
    @Transactional
    public Outcome<String> resetPassword(String email, Origin origin) {
        return letters.resetPassword(email, origin);
    }

    /** What a link asks of whoever opens it; looking does not use it up. */
    public Optional<OpenLink> open(String secret) {
        return redemption
                .find(secret)
                .map(link -> new OpenLink(
                        link.email(), LinkRedemption.asksForNames(link), redemption.offered(link)));
    }

    /** Whether a link is there and does not count: taken back, replaced, or by somebody who may no more. */
    public boolean lapsed(String secret) {
        return redemption.lapsed(secret);
    }

    /** Accepts an invitation to the address of a person who has an account. */
    public Outcome<PersonId> accept(String secret, Person person, Acting by) {
        return redemption.accept(secret, person, by);
    }

    /**
     * Uses a link: the password is set, and the person made if they are new.
     *
     * @param newcomer who they are, for a link that asks for names; null for others
     */
    public Outcome<PersonId> redeem(
            String secret, NewPassword chosen, @Nullable SignUp newcomer, Locale language) {
        Optional<AccessLink> link = redemption.find(secret);
        if (link.isEmpty()) {
            return Outcome.refused(CredentialRefusal.LINK_DEAD);
        }
        List<String> own = new ArrayList<>(LinkRedemption.known(link.get()));
        if (newcomer != null) {
            Optional<CredentialRefusal> wrong = newcomer.refusal();
            if (wrong.isPresent()) {
                return Outcome.refused(wrong.get());
            }
            own.addAll(newcomer.known());
        }
        Optional<CredentialRefusal> refusal = passwords.refusal(chosen, own);
        return refusal.isPresent()
                ? Outcome.refused(refusal.get())
                : redemption.redeem(secret, newcomer, passwords.hash(chosen.password()), language);
    }

    /** Changes the password of somebody signed in. */
    public Outcome<PersonId> changePassword(
            Person person, String old, NewPassword chosen, Acting by) {
        return signIn.change(person, old, chosen, by);
    }

    public boolean hasPassword(Person person) {
        return signIn.hasPassword(person);
    }

    /**
     * Writes a link to a new address, which replaces the old one when the link is used; says the same
     * if the address is somebody else's.
     *
     * @param password the person's own; of no account for who has none
     */
    public Outcome<String> changeEmail(
            Person person, String email, String password, Origin origin) {
        String address = SignUp.normal(email);
        Optional<Refusal> refusal = LinkLetters.refusal(person, address)
                .<Refusal>map(wrong -> wrong)
                .or(() -> signIn.doubt(person, password));
        return refusal.isPresent()
                ? Outcome.refused(refusal.get())
                : letters.changeEmail(person, address, origin);
    }

    /** The new address that a link would give the person; looking does not use it up. */
    public Optional<String> newEmail(String secret, Person person) {
        return redemption.newEmail(secret, person.id());
    }

    /** Uses a link of the person's: from now on the new address is theirs. */
    public Outcome<String> confirmEmail(String secret, Acting by) {
        try {
            return redemption.changeEmail(secret, by);
        } catch (DuplicateKeyException somebodyWasFaster) {
            return Outcome.refused(CredentialRefusal.LINK_DEAD);
        }
    }
}

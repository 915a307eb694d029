package org.costellazioni.people.credentials;

import org.costellazioni.kernel.PersonId;
import org.costellazioni.upkeep.limits.Limits;
import org.costellazioni.upkeep.limits.TryAgainLater;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Optional;

/**
 * Whose turn it is to try. Unknown browsers share the turns of the person whose address they type, and
 * those of their network: whoever guesses uses them up. A browser from which the person has signed in
 * before has turns of its own, so nobody who guesses keeps the right person out; whoever comes with a
 * new one asks for a link to a new password, which no guessing bars.
 */
@Component
class SignInTurns {

    private final Limits limits;
    private final KnownDevices devices;

    SignInTurns(Limits limits, KnownDevices devices) {
        this.limits = limits;
        this.devices = devices;
    }

    /** @param known whose address it is; null for nobody's */
    Optional<TryAgainLater> take(String email, @Nullable PersonId known, Origin from) {
        Optional<String> device = device(known, from);
        if (device.isPresent()) {
            return limits.take(CredentialLimits.SIGN_IN_BY_DEVICE, device.get());
        }
        return limits.take(CredentialLimits.SIGN_IN_BY_ADDRESS, from.address())
                .or(() -> limits.take(CredentialLimits.SIGN_IN_BY_PERSON, email));
    }

    /**
     * The password was right: whoever typed it may go on trying as before. Their network gets this one turn
     * back, so that a whole office or hall behind one address comes in; not those of wrong guesses, or
     * somebody with an account would guess on for ever.
     */
    void restore(String email, PersonId known, Origin from) {
        Optional<String> device = device(known, from);
        if (device.isPresent()) {
            limits.restore(CredentialLimits.SIGN_IN_BY_DEVICE, device.get());
            return;
        }
        limits.restore(CredentialLimits.SIGN_IN_BY_PERSON, email);
        limits.giveBack(CredentialLimits.SIGN_IN_BY_ADDRESS, from.address());
    }

    /** A turn of somebody signed in who is asked for the password again. */
    Optional<TryAgainLater> again(PersonId person) {
        return limits.take(CredentialLimits.SIGN_IN_BY_PERSON, String.valueOf(person));
    }

    /** A turn to have a letter sent to an address. */
    Optional<TryAgainLater> letter(String email, @Nullable PersonId known, Origin from) {
        Optional<String> device = device(known, from);
        if (device.isPresent()) {
            return limits.take(CredentialLimits.LETTER_BY_DEVICE, device.get());
        }
        return limits.take(CredentialLimits.LETTER_BY_ADDRESS, from.address())
                .or(() -> limits.take(CredentialLimits.LETTER_BY_PERSON, email));
    }

    /** A turn of somebody signed in to have a letter sent, wherever it goes. */
    Optional<TryAgainLater> letterOf(PersonId person) {
        return limits.take(CredentialLimits.LETTER_BY_PERSON, String.valueOf(person));
    }

    /** A turn of an address to be written to, whoever asks. */
    Optional<TryAgainLater> letterTo(String address) {
        return limits.take(CredentialLimits.LETTER_BY_PERSON, address);
    }

    private Optional<String> device(@Nullable PersonId known, Origin from) {
        return known == null ? Optional.empty() : devices.of(known, from.device());
    }
}

package org.costellazioni.people.credentials;

import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.upkeep.limits.TryAgainLater;

/**
 * Why a sign-in, a sign-up or a password was refused. None tells whether an address is known here;
 * {@link TryAgainLater} is the one refusal that is not in this list.
 */
public enum CredentialRefusal implements Refusal {
    /** The address, the password, or both. */
    WRONG,
    SIGN_UP_CLOSED,
    @About("email")
    EMAIL_MALFORMED,
    /** The new address is the person's own already. */
    @About("email")
    EMAIL_UNCHANGED,
    @About("nome")
    NAME_MISSING,
    @About("nome")
    NAME_LONG,
    /** It holds an address, or signs that no name has: the house would send it to others. */
    @About("nome")
    NAME_STRANGE,
    /** Used, expired, of another territory, or never made. */
    LINK_DEAD,
    @About("password")
    PASSWORD_SHORT,
    @About("password")
    PASSWORD_LONG,
    @About("password")
    PASSWORD_MONOTONOUS,
    @About("password")
    PASSWORD_USUAL,
    @About("password")
    PASSWORD_PERSONAL,
    @About("ripeti")
    PASSWORDS_DIFFER,
    /** The old password given to change it, or the address, is not the right one. */
    @About("vecchia")
    OLD_PASSWORD_WRONG;

    @Override
    public String messageKey() {
        return MessageKey.of("people.refusal.credential-", this);
    }
}

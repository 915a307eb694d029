package org.costellazioni.people.credentials;

import org.costellazioni.kernel.Refusal;

import java.util.Locale;

/**
 * Why a sign-in, a sign-up or a password was refused. None tells whether an address is known here;
 * {@link TryAgainLater} is the one refusal that is not in this list.
 */
public enum CredentialRefusal implements Refusal {
    /** The address, the password, or both. */
    WRONG,
    SIGN_UP_CLOSED,
    EMAIL_MALFORMED,
    /** The new address is the person's own already. */
    EMAIL_UNCHANGED,
    NAME_MISSING,
    NAME_LONG,
    /** Used, expired, of another territory, or never made. */
    LINK_DEAD,
    PASSWORD_SHORT,
    PASSWORD_LONG,
    PASSWORD_MONOTONOUS,
    PASSWORD_USUAL,
    PASSWORD_PERSONAL,
    PASSWORDS_DIFFER,
    /** The old password given to change it, or the address, is not the right one. */
    OLD_PASSWORD_WRONG;

    @Override
    public String messageKey() {
        return "people.refusal.credential-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

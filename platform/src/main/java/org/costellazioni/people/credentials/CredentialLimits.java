package org.costellazioni.people.credentials;

import org.costellazioni.upkeep.limits.Limit;

import java.time.Duration;

/** How often a person, or an address of the network, may try to come in or have a letter sent. */
final class CredentialLimits {

    static final Limit SIGN_IN_BY_PERSON = new Limit("SIGN_IN_BY_PERSON", 8, Duration.ofMinutes(1));
    static final Limit SIGN_IN_BY_ADDRESS =
            new Limit("SIGN_IN_BY_ADDRESS", 40, Duration.ofSeconds(10));
    static final Limit SIGN_IN_BY_DEVICE = new Limit("SIGN_IN_BY_DEVICE", 8, Duration.ofMinutes(1));
    static final Limit LETTER_BY_DEVICE = new Limit("LETTER_BY_DEVICE", 3, Duration.ofMinutes(20));
    static final Limit LETTER_BY_PERSON = new Limit("LETTER_BY_PERSON", 3, Duration.ofMinutes(20));
    static final Limit LETTER_BY_ADDRESS =
            new Limit("LETTER_BY_ADDRESS", 20, Duration.ofMinutes(2));

    private CredentialLimits() {}
}

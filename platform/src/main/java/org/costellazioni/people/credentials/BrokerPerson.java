package org.costellazioni.people.credentials;

import org.costellazioni.kernel.FiscalCode;
import org.costellazioni.kernel.IdentificationLevel;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a broker of SPID, CIE or CNS has identified.
 *
 * @param issuer the broker
 * @param subject what the broker calls the person, always the same
 * @param fiscalCode null when the broker does not tell it
 * @param email null when the broker does not vouch for one
 */
public record BrokerPerson(
        String issuer,
        String subject,
        String givenName,
        String familyName,
        @Nullable FiscalCode fiscalCode,
        @Nullable String email,
        IdentificationLevel identification) {}

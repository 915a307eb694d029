package org.costellazioni.people.security;

import org.costellazioni.kernel.FiscalCode;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.people.credentials.BrokerPerson;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what an OpenID Connect broker of SPID, CIE or CNS tells of a person. Brokers differ in the names
 * of claims; the ones read here are those of the SPID and CIE federations and of OpenID Connect.
 */
final class BrokerClaims {

    private static final String EID = "https://attributes.eid.gov.it/";

    /** What the federations write before an Italian fiscal code (ETSI EN 319 412-1). */
    private static final String TAX_ITALY = "TINIT-";

    private BrokerClaims() {}

    /** The person; empty when the broker tells no name, for an act must have an author. */
    static Optional<BrokerPerson> read(String issuer, Map<String, Object> claims) {
        Optional<String> subject = first(claims, "sub");
        Optional<String> given = first(claims, "given_name", "name", "nome");
        Optional<String> family = first(claims, "family_name", "familyName", "cognome");
        if (subject.isEmpty() || given.isEmpty() || family.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new BrokerPerson(
                issuer,
                subject.get(),
                given.get(),
                family.get(),
                fiscalCode(claims).orElse(null),
                Boolean.TRUE.equals(claims.get("email_verified"))
                        ? first(claims, "email").orElse(null)
                        : null,
                identification(first(claims, "acr").orElse(""))));
    }

    private static Optional<FiscalCode> fiscalCode(Map<String, Object> claims) {
        return first(claims, "fiscal_number", "fiscalNumber", EID + "fiscal_number", "fiscal_code")
                .map(text -> text.startsWith(TAX_ITALY) ? text.substring(TAX_ITALY.length()) : text)
                .flatMap(FiscalCode::parse);
    }

    /** The level that the broker vouches for; a level it does not name counts as a password's. */
    static IdentificationLevel identification(String contextClass) {
        String plain = contextClass.toLowerCase(Locale.ROOT);
        if (plain.contains("cns")) {
            return IdentificationLevel.CNS;
        }
        if (plain.contains("cie") && !plain.contains("spid")) {
            return IdentificationLevel.CIE;
        }
        if (plain.endsWith("spidl3")) {
            return IdentificationLevel.SPID_LEVEL_3;
        }
        return plain.endsWith("spidl2")
                ? IdentificationLevel.SPID_LEVEL_2
                : IdentificationLevel.PASSWORD;
    }

    private static Optional<String> first(Map<String, Object> claims, String... names) {
        return Stream.of(names)
                .map(claims::get)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}

package org.costellazioni.people.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.kernel.FiscalCode;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.people.credentials.BrokerPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;
import java.util.Map;

class BrokerClaimsTests {

    private static final String CODE = "0123456789" + FiscalCode.checkDigit("0123456789");

    private static Map<String, Object> claims() {
        return new HashMap<>(Map.of(
                "sub", "abc",
                "given_name", "Ines",
                "family_name", "Panchina",
                "fiscal_number", "TINIT-" + CODE,
                "email", "ines@esempio.example",
                "acr", "https://www.spid.gov.it/SpidL2"));
    }

    private static BrokerPerson read(Map<String, Object> claims) {
        return BrokerClaims.read("citta", claims).orElseThrow();
    }

    @Test
    void readsThePersonAndHowSurelyTheyAreKnown() {
        assertThat(read(claims()))
                .isEqualTo(new BrokerPerson(
                        "citta",
                        "abc",
                        "Ines",
                        "Panchina",
                        new FiscalCode(CODE),
                        null,
                        IdentificationLevel.SPID_LEVEL_2));
    }

    @Test
    void takesAnAddressOnlyWhenTheBrokerVouchesForIt() {
        Map<String, Object> claims = claims();
        claims.put("email_verified", true);
        assertThat(read(claims).email()).isEqualTo("ines@esempio.example");
    }

    @Test
    void aCodeThatIsNoneIsLeftOut() {
        Map<String, Object> claims = claims();
        claims.put("fiscal_number", "TINIT-XYZ");
        assertThat(read(claims).fiscalCode()).isNull();
    }

    @Test
    void readsTheNamesOfClaimsThatTheFederationUses() {
        Map<String, Object> claims = claims();
        claims.remove("fiscal_number");
        claims.put("https://attributes.eid.gov.it/fiscal_number", CODE);
        assertThat(read(claims).fiscalCode()).isEqualTo(new FiscalCode(CODE));
    }

    @Test
    void somebodyWithoutANameIsNobody() {
        Map<String, Object> claims = claims();
        claims.remove("family_name");
        assertThat(BrokerClaims.read("citta", claims)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.spid.gov.it/SpidL1, PASSWORD",
        "https://www.spid.gov.it/SpidL2, SPID_LEVEL_2",
        "https://www.spid.gov.it/SpidL3, SPID_LEVEL_3",
        "urn:cie, CIE",
        "urn:cns, CNS",
        "'', PASSWORD",
        "SpidL2000, PASSWORD"
    })
    void aLevelThatIsNotNamedCountsAsAPasswords(String acr, IdentificationLevel level) {
        assertThat(BrokerClaims.identification(acr)).isEqualTo(level);
    }
}

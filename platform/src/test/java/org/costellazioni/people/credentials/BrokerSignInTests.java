package org.costellazioni.people.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.FiscalCode;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.Cast;
import org.costellazioni.people.People;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.territories.Territories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Locale;

/** Who a broker's person is here. */
@PlatformTest
class BrokerSignInTests {

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople cast;

    @Autowired
    private Credentials credentials;

    @Autowired
    private People people;

    private TestTerritory territory;
    private FiscalCode code;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
        code = inventedCode();
    }

    /** Eleven digits that no test has used before, with their right check digit. */
    private static FiscalCode inventedCode() {
        String ten = String.format(
                Locale.ROOT, "%010d", Math.floorMod(System.nanoTime(), 10_000_000_000L));
        return new FiscalCode(ten + FiscalCode.checkDigit(ten));
    }

    private PersonId arrive(
            String subject,
            @Nullable FiscalCode fiscal,
            @Nullable String email,
            @Nullable PersonId current) {
        BrokerPerson who = new BrokerPerson(
                "https://broker.example",
                subject,
                "Ines",
                "Panchina",
                fiscal,
                email,
                IdentificationLevel.SPID_LEVEL_2);
        return territory.in(() -> credentials.signIn(who, current, Locale.ITALIAN));
    }

    @Test
    void whoeverComesAgainIsTheSamePerson() {
        PersonId first = arrive("s-" + code, null, null, null);
        assertThat(arrive("s-" + code, null, null, null)).isEqualTo(first);
        assertThat(arrive("t-" + code, null, null, null)).isNotEqualTo(first);
    }

    @Test
    void theFiscalCodeTellsThatTwoIdentitiesAreOnePerson() {
        PersonId spid = arrive("spid-" + code, code, null, null);
        assertThat(arrive("cie-" + code, code, null, null)).isEqualTo(spid);
    }

    @Test
    void anAddressProvesNothing() {
        Person known = cast.play(Cast.CITIZEN, territory);
        PersonId other = arrive("s-" + code, code, known.email(), null);
        assertThat(other).isNotEqualTo(known.id());
        assertThat(territory.in(() -> people.find(other)).orElseThrow().email()).isNull();
    }

    @Test
    void whoeverIsSignedInByPasswordTakesTheIdentityUnlessItIsSomebodyElses() {
        Person ines = cast.play(Cast.CITIZEN, territory);
        assertThat(arrive("s-" + code, code, null, ines.id())).isEqualTo(ines.id());
        assertThat(arrive("s-" + code, code, null, null)).isEqualTo(ines.id());
        FiscalCode another = inventedCode();
        assertThat(arrive("u-" + another, another, null, ines.id())).isNotEqualTo(ines.id());
        Person lino = cast.play(Cast.FACILITATOR, territory);
        assertThat(arrive("v-" + code, code, null, lino.id())).isEqualTo(ines.id());
    }
}

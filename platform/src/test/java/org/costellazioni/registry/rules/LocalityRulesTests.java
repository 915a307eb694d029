package org.costellazioni.registry.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.registry.twins.Locality;
import org.costellazioni.registry.twins.LocalityRefusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Set;

class LocalityRulesTests {

    private static final List<Locality> KEPT =
            List.of(new Locality("Mestre", "Venezia", false), new Locality("Oriago", "Mira", true));

    @ParameterizedTest
    @CsvSource({
        "Marghera, Venezia,",
        "Mestre, Mira,",
        "' ', Venezia, LOCALITY_MISSING",
        "Marghera, ' ', MUNICIPALITY_MISSING",
        "Lìdo, LIDO, LOCALITY_OF_ITSELF",
        "Marghera, mestre, MUNICIPALITY_IS_LOCALITY"
    })
    void aLocalityLiesInAMunicipality(String name, String municipality, LocalityRefusal refusal) {
        assertThat(LocalityRules.refusal(new Locality(name, municipality, false), KEPT)
                        .orElse(null))
                .isEqualTo(refusal);
    }

    /** Registered are Chioggia and Dolo; of two places that nobody knows Alberoni is named more. */
    @ParameterizedTest
    @CsvSource({
        "Sottomarina, Chioggia, Sottomarina, Chioggia",
        "CHIOGGIA, Sottomarina, Sottomarina, CHIOGGIA",
        "Marghera, Mestre, Marghera, Venezia",
        "Mestre, Marghera, Marghera, Venezia",
        "Marghera, Venezia, Marghera, Venezia",
        "Alberoni, Zattere, Zattere, Alberoni",
        "Zattere, Alberoni, Zattere, Alberoni",
        "Mestre, Venezia, ,",
        "Mestre, Oriago, ,",
        "Chioggia, Dolo, ,",
        "Dese, dèse, ,",
        "'', Dolo, ,",
        "Dolo, '', ,",
        "Murano, Murazzi, ,"
    })
    void aPlaceThatNobodyKnowsBelongsToTheMunicipalityOfTheOther(
            String one, String other, String locality, String municipality) {
        LocalityRules.Known known = new LocalityRules.Known(Set.of("Chioggia", "Dolo"), KEPT);
        assertThat(LocalityRules.learned(one, other, known, "Alberoni"::equals).orElse(null))
                .isEqualTo(locality == null ? null : new Locality(locality, municipality, true));
    }
}

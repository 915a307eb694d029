package org.costellazioni.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.intake.rules.KnownPlaces.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Set;

class KnownPlacesTests {

    private final KnownPlaces places = new KnownPlaces()
            .municipality("Mira")
            .municipality(" ")
            .locality("Mestre", "Venezia")
            .locality("Favaro Veneto", "Venezia")
            .locality("Oriago", "Mira")
            .locality("", "Mira")
            .locality("Dese", "");

    @ParameterizedTest
    @CsvSource({
        "Mestre, Venezia, ONE",
        "MESTRE, venezia, ONE",
        "Mestre, Favaro Veneto, ONE",
        "Mestre (VE), Venezia, ONE",
        "Venezia VE, Venezia, ONE",
        "Lido di Venezia, Venezia, ONE",
        "Mestre - Venezia, Venezia, ONE",
        "'', Venezia, ONE",
        "Mira, '', ONE",
        "Campalto, Campalto, ONE",
        "Campalto, Venezia, UNKNOWN",
        "Campalto, Malcontenta, UNKNOWN",
        "Dese, Venezia, UNKNOWN",
        "Mira, Venezia, APART",
        "Oriago, Mestre, APART",
        "Oriago, Venezia, APART"
    })
    void twoPlacesAreOneUnknownOrApart(String one, String other, Relation relation) {
        assertThat(places.between(one, other)).isEqualTo(relation);
        assertThat(places.between(other, one)).isEqualTo(relation);
    }

    @Test
    void theLastWordAboutALocalityCounts() {
        assertThat(places.locality("Mestre", "Mira").municipalityOf("Mestre")).hasValue("MIRA");
        assertThat(places.municipalityOf("Campalto")).isEmpty();
    }

    @Test
    void placesInANameAreFoundTheLongestFirst() {
        assertThat(places.namedBy(List.of("AMICI", "FAVARO", "VENETO", "MIRA")))
                .containsExactlyInAnyOrder("FAVARO VENETO", "MIRA");
        assertThat(places.namedBy(List.of("AMICI"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MESTRE, FAVARO VENETO, true",
        "MESTRE, MIRA, true",
        "MESTRE, VENEZIA, false",
        "VENEZIA, MESTRE, false",
        "MESTRE, MESTRE, false",
        "'', MESTRE, false",
        "MESTRE, '', false"
    })
    void branchesNamedAfterTwoPlacesAreTwo(String one, String other, boolean differ) {
        assertThat(places.differ(named(one), named(other))).isEqualTo(differ);
    }

    private static Set<String> named(String place) {
        return place.isEmpty() ? Set.of() : Set.of(place);
    }
}

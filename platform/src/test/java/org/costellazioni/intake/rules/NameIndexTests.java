package org.costellazioni.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

class NameIndexTests {

    private final NameIndex index = new NameIndex(new KnownPlaces()
            .municipality("Venezia")
            .municipality("Mira")
            .municipality("Dolo")
            .municipality("Noale")
            .municipality("Chioggia")
            .municipality("San Donà di Piave"));
    private final Map<UUID, String> names = new LinkedHashMap<>();

    @BeforeEach
    void fillTheIndex() {
        add("Croce Verde Mestre - Volontari del Soccorso di Venezia Terraferma ODV", "Venezia");
        add("Associazione Amici della Lanterna APS", "Mira");
        add("Amici della Laguna", "Venezia");
        add("AVIS Comunale di Mira", "Mira");
        add("AVIS Comunale di Dolo", "Dolo");
        add("A.N.F.F.A.S. Mestre ONLUS", "Venezia");
        add("Società Cooperativa Sociale Il Portico", "San Donà di Piave");
        add("Girasoli Tulipani Papaveri Narcisi", "Mira");
        add("Coro Fiore", "Mira");
        add("AIPD - Associazione Italiana Persone Down O.N.L.U.S.", "Venezia");
        add("UISP Comitato Territoriale Venezia APS", "Venezia");
        add("UISP COMITATO TERRITORIALE VENEZIA APS", "Venezia");
        add("Compagnia del Lunedì", "Venezia");
        add("Ca' Letizia - San Vincenzo Mestrina ONLUS", "Venezia");
        add("Coro Nove", "Mira");
        for (int i = 0; i < 200; i++) {
            add("Circolo ricreativo numero " + i + " amici del quartiere", "Venezia");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AMICI DELLA LANTERNA, Mira, Associazione Amici della Lanterna APS",
        "Amici della Lanterma, Mira, Associazione Amici della Lanterna APS",
        "amici della lanterna, , Associazione Amici della Lanterna APS",
        "ANFFAS Mestre, Venezia, A.N.F.F.A.S. Mestre ONLUS",
        "Coop. Il Portico, San Dona' di Piave, Società Cooperativa Sociale Il Portico",
        "Avis comunale Mira, Mira, AVIS Comunale di Mira",
        "Zefiro Girasoli Tulipani Papaveri Narcisi, Mira, Girasoli Tulipani Papaveri Narcisi",
        "Coro Fiora, Mira, Coro Fiore",
        "AIPD Venezia, Venezia, AIPD - Associazione Italiana Persone Down O.N.L.U.S.",
        "Comp. del Lunedi', Isola Ignota, Compagnia del Lunedì",
        "AIPD Venezia, , AIPD - Associazione Italiana Persone Down O.N.L.U.S.",
        "Cà Letizia San Vincenzo Mestre, Venezia, Ca' Letizia - San Vincenzo Mestrina ONLUS"
    })
    void proposesTheActorThatIsMeant(String name, String municipality, String expected) {
        assertThat(index.likely(name, municipality == null ? "" : municipality, 3))
                .extracting(match -> names.get(match.actor()))
                .first()
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Amici della Musica, Venezia",
        "AVIS Comunale di Noale, Noale",
        "Comitato genitori, Mira",
        "Il Portico, Chioggia",
        "ODV, Mira",
        "Coro Nave, Mira",
        "Lanterna e Croce, Mira"
    })
    void proposesNobodyWhenNobodyIsMeant(String name, String municipality) {
        assertThat(index.likely(name, municipality, 3)).isEmpty();
    }

    @Test
    void anEqualNameInTheSamePlaceIsAHundredPercent() {
        assertThat(index.likely("Amici della Laguna", "Venezia", 3))
                .singleElement()
                .extracting(NameIndex.Match::percent)
                .isEqualTo(100);
    }

    @Test
    void aShorterNameIsLessAlike() {
        assertThat(index.likely("Lanterna", "Mira", 3))
                .singleElement()
                .satisfies(match -> assertThat(match.percent()).isBetween(72, 99));
    }

    @Test
    void theLikeliestComesFirstAndNoMoreThanAskedFor() {
        add("Bocciofila Girasole Amici", "Mira");
        add("Bocciofila Girasole", "Mira");
        assertThat(index.likely("Bocciofila Girasole", "Mira", 3))
                .extracting(match -> names.get(match.actor()))
                .containsExactly("Bocciofila Girasole", "Bocciofila Girasole Amici");
        assertThat(index.likely("Bocciofila Girasole", "Mira", 1))
                .extracting(NameIndex.Match::percent)
                .containsExactly(100);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Società «È qui» S.r.l. | societa e qui srl | QUI
            A.N.F.F.A.S. Onlus     | anffas onlus      | ANFFAS
            Ente del Terzo Settore | ente del terzo settore | ENTE DEL TERZO SETTORE
            """)
    void ofANameTheTellingWordsCount(String name, String plain, String telling) {
        assertThat(NameTokens.plain(name)).isEqualTo(plain);
        assertThat(String.join(" ", NameTokens.of(name))).isEqualTo(telling);
    }

    @ParameterizedTest
    @CsvSource({
        "LANTERNA, LANTERMA, true",
        "LANTERNA, LATNERNA, true",
        "LANTERNA, LANTERNE, true",
        "LANTERNA, LANTRNA, true",
        "LANTERNA, LANTERNAA, true",
        "LANTERNA, LANTANA, false",
        "LANTERNA, LENTARNA, false",
        "AB, BA, true",
        "A, B, true"
    })
    void oneSlipOfTheFingersIsForgiven(String one, String other, boolean apart) {
        assertThat(OneLetter.apart(one, other)).isEqualTo(apart);
        assertThat(OneLetter.apart(other, one)).isEqualTo(apart);
    }

    private void add(String name, String municipality) {
        UUID actor = UUID.randomUUID();
        names.put(actor, name);
        index.add(actor, name, municipality);
    }
}

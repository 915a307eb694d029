package org.costellazioni.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;

class ReadableNameTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            FONDAZIONE BANCA DEGLI OCCHI DEL VENETO - ONLUS | Fondazione Banca degli Occhi del Veneto - ONLUS
            IL GABBIANO SOCIETA' COOPERATIVA SOCIALE        | Il Gabbiano Società Cooperativa Sociale
            SAN DONA' DI PIAVE                              | San Donà di Piave
            CA' LETIZIA                                     | Ca' Letizia
            ASSOCIAZIONE CA' DEI FIORI                      | Associazione Ca' dei Fiori
            QUARTO D'ALTINO                                 | Quarto d'Altino
            L'ARCA DI ANNA ONLUS                            | L'Arca di Anna ONLUS
            AMICI DELL'ARTE E DELL’ARIA                     | Amici dell'Arte e dell’Aria
            CASA SANT'ANTONIO                               | Casa Sant'Antonio
            SCORZE'                                         | Scorzè
            PERCHE' NO                                      | Perché No
            GIOVENTU' E VIRTU'                              | Gioventù e Virtù
            LA CITTA' CHE E' NOSTRA                         | La Città che è Nostra
            SOCIETA'SCIENTIFICA                             | Società Scientifica
            CIRCOLO DEI CITTADINI A.P.S.                    | Circolo dei Cittadini A.P.S.
            CROCE GIALLA O.N.L.U.S.                         | Croce Gialla O.N.L.U.S.
            ASSOCIAZIONE CE.SVI.TE.M. ONLUS                 | Associazione CE.SVI.TE.M. ONLUS
            A.V.A.P.O. MESTRE-ONLUS ASS.VOL.MESTRE          | A.V.A.P.O. Mestre-ONLUS Ass.Vol.Mestre
            SCUOLA DI S.MARIA DEL CARMELO                   | Scuola di S.Maria del Carmelo
            S. MARIA DEL MARE                               | S. Maria del Mare
            FONDAZIONE F.LLI ZULIANI                        | Fondazione F.lli Zuliani
            ASS.NE SPORTIVA DILETTANTISTICA                 | Ass.ne Sportiva Dilettantistica
            TITOLI MINORI SOCIETA' COOP A R.L.              | Titoli Minori Società Coop a r.l.
            LA RETE S.R.L.                                  | La Rete S.R.L.
            FONDAZIONE GIOVANNI PAOLO I                     | Fondazione Giovanni Paolo I
            CENTRO PAPA GIOVANNI XXIII                      | Centro Papa Giovanni XXIII
            I LIONS PER I BAMBINI                           | I Lions per i Bambini
            NOI - IL GRUPPO DI VIA VERDI                    | Noi - Il Gruppo di Via Verdi
            "EMMAUS - APS"                                  | "Emmaus - APS"
            AMICI DI "LA NOSTRA FAMIGLIA"SEZ.NOALE          | Amici di "La Nostra Famiglia"Sez.Noale
            DISABILITA' INTELLETTIVA E/O RELAZIONALE        | Disabilità Intellettiva e/o Relazionale
            CAVALLINO-TREPORTI                              | Cavallino-Treporti
            CARE & SHARE ITALIA ONLUS-ONG                   | Care & Share Italia ONLUS-ONG
            GRUPPO A                                        | Gruppo A
            DEFICIT DI G6 PD                                | Deficit di G6 PD
            BANCA DEL TEMPO 5X1000                          | Banca del Tempo 5X1000
            STUDIO DOTT.ROSSI                               | Studio Dott.Rossi
            SOC. COOP. LA QUERCIA                           | Soc. Coop. la Quercia
            PARROCCHIA B.V. MARIA                           | Parrocchia B.V. Maria
            AMICI DEL BRRR                                  | Amici del BRRR
            AMICI DEL BRRRR                                 | Amici del BRRRR
            AMICI DEL BRRRRR                                | Amici del Brrrrr
            GRUPPO TE.ATRO                                  | Gruppo Te.Atro
            SCUOLA (GRUPPO A)                               | Scuola (Gruppo A)
            CLUB B DI MIRA                                  | Club B di Mira
            CLUB ALPINO V                                   | Club Alpino V
            """)
    void readsAsPeopleWriteIt(String original, String readable) {
        assertThat(ReadableName.of(original)).isEqualTo(readable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Emergency Ong", "iLab", "Croce Verde – ODV", "casa", "123", "-", ""})
    void aNameWithSmallLettersStaysAsItWasWritten(String name) {
        assertThat(ReadableName.of(name)).isEqualTo(name);
    }

    @Test
    void spacesAreMadeOne() {
        assertThat(ReadableName.of("  CROCE \t VERDE ")).isEqualTo("Croce Verde");
    }

    @Test
    void onlyTheShapeOfLettersChanges() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String alphabet = "AEIOUBCDLNRSTGFMP'.- \"/&()XV5";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder name = new StringBuilder();
            random.ints(random.nextInt(30), 0, alphabet.length())
                    .forEach(i -> name.append(alphabet.charAt(i)));
            String readable = ReadableName.of(name.toString());
            assertThat(letters(readable))
                    .as("seed %d: %s", seed, name)
                    .isEqualTo(letters(name.toString()));
            assertThat(ReadableName.of(readable)).as("seed %d: %s", seed, name).isNotNull();
        }
    }

    /** Letters and digits alone, without accents and in capitals. */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toUpperCase(Locale.ROOT);
    }
}

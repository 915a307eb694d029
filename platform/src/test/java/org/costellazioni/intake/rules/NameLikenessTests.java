package org.costellazioni.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every word weighs one here, so a percentage counts words. */
class NameLikenessTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Amici della Lanterna         | Amici della Lanterna APS          | 100 | 100
            Amici Lanterna               | Lanterna Amici                    | 100 | 100
            Amici della Lanterna         | Amici della Lanterma              |  95 |  95
            Coro Nave                    | Coro Neve                         |  33 |  50
            Lanterna                     | Lanterna Rossa                    |  50 | 100
            A P S Lanterna Rossa         | Lanterna Rossa                    | 100 | 100
            Ente Lanterna in sigla Lume  | Lanterna Lume                     | 100 | 100
            S. Anna                      | Sant’Anna                         | 100 | 100
            Gruppo XXV Aprile            | Gr. 25 aprile                     | 100 | 100
            Le Sette Note                | Le 7 note                         | 100 | 100
            Soc. Fotogr. Lume            | Fotografica Lume                  |  93 |  93
            Fotogr Lume                  | Fotografica Lume                  |  33 |  50
            Arte Musica Rossa            | Artemusica Rossa                  |  95 |  95
            Artemusica Rossa             | Arte Musica Rossa                 |  95 |  95
            LIMA                         | Laboratorio Idee Mani Abili       |  95 |  95
            Laboratorio Idee Mani Abili  | L.I.M.A. ODV                      |  95 |  95
            Gruppo Lume AMI              | Gruppo Lume Amici Mare            |  40 |  67
            Lume Mestre                  | Lume Mestrina                     |  90 |  90
            Arte Musica                  | Arte Musicale                     |  90 |  90
            Arte Musica                  | Arte Musicoterapia                |  33 |  50
            AMI Lume                     | Arte Mare Isole Lume              |  98 |  98
            LABORATI                     | Libri A Bordo Orti Rose Arte Tè Isole |  0 |   0
            """)
    void sharedWordsAgainstAllAndAgainstTheShorterName(
            String one, String other, int percent, int containedPercent) {
        NameLikeness.Compared compared = NameLikeness.of(
                TellingName.of(one), TellingName.of(other), word -> 1, word -> false);
        assertThat(compared.percent()).isEqualTo(percent);
        assertThat(compared.containedPercent()).isEqualTo(containedPercent);
    }
}

package org.costellazioni.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

class CodeMatcherTests {

    @ParameterizedTest
    @CsvSource({
        "ETS, ets",
        "ente, organization",
        "Ente pubblico, public-body",
        "Ente del Terzo Settore, ets",
        "Associazione culturale, organization",
        "Comune di Mira, public-body",
        "Antenna di quartiere, antenna",
        "Rete di cura, network",
        "comunella,",
        "la rete,",
        "'',"
    })
    void aKindIsTheWordOrWhatTheWordsBeginWith(String written, @Nullable String kind) {
        assertThat(CodeMatcher.kind(written)).isEqualTo(Optional.ofNullable(kind));
    }

    @ParameterizedTest
    @CsvSource({
        "Organizzazioni di volontariato, odv",
        "ASSOCIAZIONI DI PROMOZIONE SOCIALE, aps",
        "Enti filantropici, filantropici",
        "Imprese sociali, imprese-sociali",
        "Società di mutuo soccorso, mutuo-soccorso",
        "Altri enti del Terzo settore, altri",
        "Reti associative, reti",
        "Sezione,"
    })
    void aSectionIsKnownByTheWordsWithin(String written, @Nullable String section) {
        assertThat(CodeMatcher.section(written)).isEqualTo(Optional.ofNullable(section));
        String neverWritten = written + " " + System.nanoTime();
        assertThat(CodeMatcher.section(neverWritten)).isEqualTo(Optional.ofNullable(section));
        assertThat(CodeMatcher.section(neverWritten)).isEqualTo(Optional.ofNullable(section));
    }
}

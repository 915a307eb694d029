package org.costellazioni.files.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.files.FileType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\Documenti\\verbale.pdf, verbale.pdf",
        "'verbale\n\0.pdf', verbale.pdf",
        "'fattura\u202efdp.exe', fatturafdp.exe",
        "...nascosto, nascosto",
        "'  ', file",
        "'', file",
        "Relazione finale – città.pdf, Relazione finale – città.pdf",
    })
    void aNameIsWhatOneSees(String given, String plain) {
        assertThat(FileName.plain(given)).isEqualTo(plain);
    }

    @Test
    void ofALongNameTheEndStays() {
        assertThat(FileName.plain("a".repeat(300) + ".pdf")).hasSize(200).endsWith("a.pdf");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "verbale.pdf, PDF, verbale.pdf",
        "VERBALE.PDF, PDF, VERBALE.PDF",
        "foto.webp, JPEG, foto.jpg",
        "foto.jpeg, JPEG, foto.jpeg",
        "relazione v1.2, PDF, relazione v1.2.pdf",
        "pagina.html, TEXT, pagina.html.txt",
        "elenco.csv, TEXT, elenco.csv",
        ".pdf, PNG, .pdf.png",
        ".pdf, PDF, .pdf",
        "programma.exe, OTHER, programma.exe",
    })
    void theEndingFitsWhatTheFileIs(String name, FileType type, String saved) {
        assertThat(FileName.ending(name, type)).isEqualTo(saved);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 kB",
        "307200, 300 kB",
        "1024, 1 kB",
        "1025, 2 kB",
        "1048575, 1024 kB",
        "1048576, 1 MB",
        "10737418239, 10240 MB",
        "10737418240, 10 GB",
        "134217728, 128 MB",
        "134217729, 129 MB",
        "3435973837, 3277 MB",
        "21474836480, 20 GB",
    })
    void sizesReadAlikeInEveryLanguage(long bytes, String text) {
        assertThat(ByteSize.text(bytes).replace('\u00a0', ' ')).isEqualTo(text);
    }
}

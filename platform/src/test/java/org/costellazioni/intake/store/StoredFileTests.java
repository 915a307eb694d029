package org.costellazioni.intake.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class StoredFileTests {

    @Test
    void aFileThatStaysWhereItIsIsKnownByItsFingerprint(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("elenco.csv"), "abc");
        StoredFile described = StoredFile.describe(file, "elenco.csv");
        assertThat(described.sizeBytes()).isEqualTo(3);
        assertThat(described.id()).isNull();
        assertThat(described.sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}

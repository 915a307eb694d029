package org.costellazioni.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class PostgresBinariesTests {

    @Test
    void unpacksProgramsThatRun(@TempDir Path folder) throws Exception {
        Path unpacked = PostgresBinaries.unpackedBelow(folder).directory();
        assertThat(unpacked).hasParent(folder);
        Process process = new ProcessBuilder(
                        unpacked.resolve("bin/postgres").toString(), "--version")
                .start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("18.6");
        process.waitFor();
    }

    @Test
    void unpacksOnceOnly(@TempDir Path folder) throws IOException {
        Path first = PostgresBinaries.unpacked(folder).directory();
        Object stamp = Files.getLastModifiedTime(first.resolve("bin/postgres"));
        assertThat(PostgresBinaries.unpacked(folder).directory()).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(first.resolve("bin/postgres"))).isEqualTo(stamp);
    }
}

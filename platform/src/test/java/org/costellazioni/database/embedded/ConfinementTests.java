package org.costellazioni.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ConfinementTests {

    private static final int ROOT = 0;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Confinement.class)
    void asksForTheSignalOfTheParentsDeathLastOfAll(Confinement confinement) {
        List<String> command = confinement.serverCommand(List.of("postgres", "-D", "/dati"));
        assertThat(command).endsWith("--pdeathsig", "INT", "postgres", "-D", "/dati");
        assertThat(command).startsWith("setsid");
    }

    @Test
    void changesNothingForAnOrdinaryUser() {
        assertThat(Confinement.NONE.command(List.of("initdb"))).containsExactly("initdb");
    }

    @Test
    void isNeverRootInsideANamespace() throws Exception {
        assumeTrue(Confinement.ofThisProcess() == Confinement.NAMESPACE);
        assertThat(output(Confinement.NAMESPACE.command(List.of("id", "-u")))).isNotEqualTo("0");
    }

    @Test
    void isNobodyWithoutANamespaceAndReadsItsFilesAllTheSame() throws Exception {
        assumeTrue(Trees.owner(Path.of("/proc/self")) == ROOT);
        Path file = Files.writeString(folder.resolve("file"), "chiuso");
        Files.setPosixFilePermissions(
                file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        assertThat(output(Confinement.NOBODY.command(List.of("id", "-u")))).isEqualTo("65534");
        assertThat(output(Confinement.NOBODY.command(List.of("cat", file.toString()))))
                .isEqualTo("chiuso");
    }

    @Test
    void runsAServerAsNobodyAndGivesTheFilesBackAfterwards() throws Exception {
        assumeTrue(Trees.owner(Path.of("/proc/self")) == ROOT);
        Path data = folder.toRealPath().resolve("postgres");
        Path password = Files.writeString(folder.resolve("password"), "segreta");
        Path log = folder.resolve("log");
        PostgresServer.start(data, password, log, Confinement.NOBODY).close();
        assertThat(Trees.owner(data)).isEqualTo(65534);
        PostgresServer.start(data, password, log, Confinement.ofThisProcess()).close();
        assertThat(Files.readString(log)).doesNotContain("FATAL").doesNotContain("PANIC");
        assertThat(Trees.owner(data.resolve("global/pg_control"))).isIn(ROOT, 65534);
    }

    private static String output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.strip();
    }
}

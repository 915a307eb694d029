package org.costellazioni.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.database.SmallDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

class ServerLogTests {

    private static final int LARGEST = 100;

    @TempDir
    private Path place;

    private ServerLog log(Path folder) {
        return new ServerLog(folder.resolve("postgresql.log"), LARGEST);
    }

    @Test
    void aLogThatIsStillSmallOrNotThereStaysAsItIs() throws Exception {
        ServerLog log = log(place);
        log.keepSmall();
        assertThat(place).isEmptyDirectory();
        Files.writeString(log.file(), "x".repeat(LARGEST));
        log.keepSmall();
        assertThat(log.file()).hasSize(LARGEST);
    }

    @Test
    void whoeverKeepsTheFileOpenWritesOnIntoTheEmptyOne() throws Exception {
        ServerLog log = log(place);
        try (OutputStream server = Files.newOutputStream(
                log.file(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int round = 0; round < 5; round++) {
                server.write(("giro " + round + "x".repeat(LARGEST)).getBytes());
                log.keepSmall();
                server.write("dopo".getBytes());
                assertThat(log.file()).hasContent("dopo");
                assertThat(place.resolve("postgresql.log.1")).content().contains("giro " + round);
            }
        }
    }

    @Test
    void whereThereIsNoRoomForTheCopyTheFileIsCutAllTheSame() throws Exception {
        try (SmallDisk disk = SmallDisk.mounted(place, 1)) {
            ServerLog log = log(disk.path());
            Files.writeString(log.file(), "x".repeat(200_000));
            disk.fill();
            log.keepSmall();
            assertThat(log.file()).isEmptyFile();
            assertThat(disk.path().resolve("postgresql.log.1")).doesNotExist();
        }
    }
}

package org.costellazioni.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class PostmasterFileTests {

    @TempDir
    private Path data;

    @Test
    void isNothingWhereNoServerRuns() throws IOException {
        assertThat(PostmasterFile.read(data)).isEmpty();
        assertThat(PostgresServer.portOfRunning(data)).isEmpty();
    }

    @Test
    void tellsTheProcessThePortAndWhetherItIsReady() throws IOException {
        write("4711\n/dati/postgres\n1767225600\n35001\n\n127.0.0.1\n  5 6\nready   \n");
        assertThat(PostmasterFile.read(data)).contains(new PostmasterFile(4711, 35001, true));
    }

    @Test
    void isNotReadyWhileTheServerStarts() throws IOException {
        write("4711\n/dati/postgres\n1767225600\n35001\n\n127.0.0.1\n  5 6\nstarting\n");
        assertThat(PostmasterFile.read(data)).contains(new PostmasterFile(4711, 35001, false));
    }

    @Test
    void isReadableWhileItIsBeingWritten() throws IOException {
        write("");
        assertThat(PostmasterFile.read(data)).isEmpty();
        write("4711\n/dati/postgres\n");
        assertThat(PostmasterFile.read(data)).contains(new PostmasterFile(4711, 0, false));
    }

    @Test
    void doesNotTakeAnotherProgramForAServer() throws IOException {
        write(ProcessHandle.current().pid() + "\n/dati\n1\n35001\n\n127.0.0.1\n1 2\nready\n");
        assertThat(PostmasterFile.read(data).orElseThrow().serves(data)).isFalse();
        assertThat(PostgresServer.portOfRunning(data)).isEmpty();
    }

    private void write(String content) throws IOException {
        Files.writeString(PostmasterFile.in(data), content);
    }
}

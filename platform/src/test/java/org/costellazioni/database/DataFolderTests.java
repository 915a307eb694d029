package org.costellazioni.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

class DataFolderTests {

    @TempDir
    private Path parent;

    @Test
    void isMadeForItsOwnerAlone() throws IOException {
        DataFolder folder = DataFolder.at(parent.resolve("a/b/dati"));
        assertThat(permissions(folder.path())).isEqualTo("rwx------");
    }

    @Test
    void isTheSameByEveryPathThatLeadsToIt() throws IOException {
        DataFolder folder = DataFolder.at(parent.resolve("dati"));
        Path link = Files.createSymbolicLink(parent.resolve("altra"), folder.path());
        assertThat(DataFolder.at(link).path()).isEqualTo(folder.path());
    }

    @Test
    void hasNoHolderUntilSomebodyHoldsIt() throws IOException {
        DataFolder folder = DataFolder.at(parent.resolve("dati"));
        assertThat(folder.holder()).isEmpty();
        try (DataFolder.Hold hold = folder.hold("prova")) {
            assertThat(hold).isNotNull();
            Holder holder = folder.holder().orElseThrow();
            assertThat(holder.pid()).isEqualTo(ProcessHandle.current().pid());
            assertThat(holder.command()).isEqualTo("prova");
            assertThat(holder.host()).isNotBlank();
            assertThat(holder.since()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        }
        assertThat(folder.holder()).isEmpty();
    }

    @Test
    void isRefusedToASecondHolderWithTheFirstOnesName() throws IOException {
        DataFolder folder = DataFolder.at(parent.resolve("dati"));
        try (DataFolder.Hold hold = folder.hold("primo")) {
            assertThat(hold).isNotNull();
            assertThatThrownBy(() -> folder.hold("secondo"))
                    .isInstanceOf(DataFolderHeldException.class)
                    .hasMessageContaining("primo");
            assertThat(folder.holder()).as("the refusal lets nothing go").isPresent();
        }
        folder.hold("terzo").close();
    }

    @Test
    void canBeTakenWhenItsHolderLeftWithoutAWord() throws IOException {
        DataFolder folder = DataFolder.at(parent.resolve("dati"));
        Files.writeString(
                folder.path().resolve("holder"),
                "1\nhost\ncostellazioni serve\n2026-01-01T00:00:00Z\n");
        Files.createFile(folder.path().resolve("lock"));
        assertThat(folder.holder()).isEmpty();
        folder.hold("dopo").close();
    }

    @Test
    void givesTheSameSecretToAllWhoAskAtTheSameTime() throws Exception {
        DataFolder folder = DataFolder.at(parent.resolve("dati"));
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> asked = Stream.generate(() -> nodes.submit(() -> {
                        go.await();
                        return folder.secret("prova");
                    }))
                    .limit(16)
                    .toList();
            go.countDown();
            Set<String> secrets = new HashSet<>();
            for (Future<String> one : asked) {
                secrets.add(one.get());
            }
            assertThat(secrets).hasSize(1).allMatch(secret -> secret.length() == 43);
        }
        try (Stream<Path> files = Files.list(folder.secrets())) {
            assertThat(files).containsExactly(folder.secrets().resolve("prova"));
        }
    }

    @Test
    void readsAHolderThatIsStillWritingAsNameless() throws IOException {
        Path file = Files.writeString(parent.resolve("holder"), "12\nhost\n");
        assertThat(Holder.read(file).command()).isEqualTo("?");
        assertThat(Holder.read(parent.resolve("nessuno")).command()).isEqualTo("?");
    }

    @Test
    void keepsACommandOnOneLine() throws IOException {
        Path file = Files.writeString(
                parent.resolve("holder"), Holder.ofThisProcess("due\nrighe").text());
        assertThat(Holder.read(file).command()).isEqualTo("due righe");
    }

    @Test
    void makesEachSecretOnceAndForItsOwnerAlone() throws IOException {
        DataFolder folder = DataFolder.at(parent.resolve("dati"));
        String secret = folder.secret("uno");
        assertThat(folder.secret("uno")).isEqualTo(secret).matches("[A-Za-z0-9_-]{43}");
        assertThat(folder.secret("due")).isNotEqualTo(secret);
        assertThat(permissions(folder.secrets())).isEqualTo("rwx------");
        assertThat(permissions(folder.secrets().resolve("uno"))).isEqualTo("rw-------");
    }

    @Test
    void neverShowsAPasswordInText() {
        assertThat(new DatabaseAddress.Login("ruolo", "segretissima").toString())
                .isEqualTo("ruolo");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}

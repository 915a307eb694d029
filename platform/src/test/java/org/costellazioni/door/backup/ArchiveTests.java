package org.costellazioni.door.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.costellazioni.database.LandedVersion;
import org.costellazioni.door.backup.BackupFailure.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Stream;

class ArchiveTests {

    @TempDir
    private Path place;

    @Test
    void putsBackFilesAndFoldersForTheirOwnerAlone() throws IOException {
        Path copy = write();
        Path target = Files.createDirectory(place.resolve("arrivo"));
        Inventory found = ArchiveReader.read(copy, null, target);
        assertThat(found.files()).isEqualTo(2);
        assertThat(found.bytes()).isEqualTo(4 + 100_000);
        assertThat(target.resolve("secrets/uno")).hasContent("ciao");
        assertThat(target.resolve("postgres/base/1")).hasSize(100_000);
        assertThat(target.resolve("postgres/pg_wal")).isEmptyDirectory();
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(target.resolve("secrets/uno"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(target.resolve("postgres"))))
                .isEqualTo("rwx------");
    }

    @ParameterizedTest
    @MethodSource("copiesOfLandedVersions")
    void putsBackWhatEarlierVersionsWrote(Path copy) throws IOException {
        char[] passphrase = String.valueOf(copy.getFileName()).contains("sealed")
                ? "una frase lunga e facile".toCharArray()
                : null;
        Path target = Files.createDirectory(place.resolve("arrivo"));
        assertThat(ArchiveReader.read(copy, passphrase, target).bytes()).isEqualTo(4 + 100_000);
        assertThat(target.resolve("secrets/uno")).hasContent("ciao");
        assertThat(target.resolve("postgres/base/1")).hasBinaryContent(new byte[100_000]);
        assertThat(target.resolve("postgres/pg_wal")).isEmptyDirectory();
    }

    static Stream<Path> copiesOfLandedVersions() {
        return LandedVersion.all().stream()
                .flatMap(version -> Stream.of("small.copy", "small-sealed.copy")
                        .map(version.folder()::resolve)
                        .filter(Files::exists));
    }

    @Test
    void leavesOutAFileThatVanished() throws IOException {
        Path copy = place.resolve("copia");
        try (ArchiveWriter archive = writer(copy)) {
            archive.file("postgres/sparito", place.resolve("sparito"));
            archive.text("secrets/uno", bytes("ciao"));
            assertThat(archive.finish().files()).isEqualTo(1);
        }
        assertThat(ArchiveReader.read(copy, null, null).files()).isEqualTo(1);
    }

    @Test
    void neverHoldsOneNameTwice() throws IOException {
        try (ArchiveWriter archive = writer(place.resolve("copia"))) {
            archive.text("uno", bytes("a"));
            assertThat(catchThrowableOfType(
                            BackupFailure.class, () -> archive.text("uno", bytes("b"))))
                    .hasMessageContaining("uno");
            archive.finish();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 21, 22, 40, 150, 400})
    void refusesACopyThatWasCut(int length) throws IOException {
        Path copy = write();
        Files.write(copy, Arrays.copyOf(Files.readAllBytes(copy), length));
        assertThat(reasonOf(copy)).isIn(Reason.DAMAGED, Reason.NOT_A_COPY);
    }

    @Test
    void refusesACopyWithAnAlteredByte() throws IOException {
        byte[] whole = Files.readAllBytes(write());
        for (int at = 40; at < whole.length; at += 37) {
            byte[] altered = whole.clone();
            altered[at] ^= 0x10;
            Path copy = Files.write(place.resolve("alterata"), altered);
            assertThat(reasonOf(copy)).as("byte %d", at).isEqualTo(Reason.DAMAGED);
        }
    }

    @Test
    void refusesACopyWithoutItsInventory() throws IOException {
        Path copy = place.resolve("copia");
        try (ArchiveWriter archive = writer(copy)) {
            archive.text("secrets/uno", bytes("ciao"));
        }
        assertThat(reasonOf(copy)).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void refusesACopyThatSpeaksOfWhatItDoesNotHold() throws IOException {
        Inventory inventory = new Inventory();
        inventory.add("secrets/uno", Inventory.digest(), 0);
        assertThat(reasonOf(crafted(Inventory.ENTRY, inventory.text()))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void writesNothingOutsideTheFolder() throws IOException {
        Path copy = crafted("../fuori", bytes("male"));
        Path target = Files.createDirectory(place.resolve("arrivo"));
        assertThat(catchThrowableOfType(
                                BackupFailure.class, () -> ArchiveReader.read(copy, null, target))
                        .reason())
                .isEqualTo(Reason.DAMAGED);
        assertThat(place.resolve("fuori")).doesNotExist();
    }

    @Test
    void refusesAnyOtherFile() throws IOException {
        Path foreign = Files.writeString(place.resolve("lettera"), "Gentile cittadina, ".repeat(9));
        assertThat(reasonOf(foreign)).isEqualTo(Reason.NOT_A_COPY);
        assertThat(reasonOf(Files.createFile(place.resolve("vuoto")))).isEqualTo(Reason.NOT_A_COPY);
    }

    private Path write() throws IOException {
        Path data = Files.write(place.resolve("dati"), new byte[100_000]);
        Path copy = place.resolve("copia");
        try (ArchiveWriter archive = writer(copy)) {
            archive.text("secrets/uno", bytes("ciao"));
            archive.folder("postgres/pg_wal");
            archive.file("postgres/base/1", data);
            archive.finish();
        }
        return copy;
    }

    private Path crafted(String name, byte[] content) throws IOException {
        Path copy = place.resolve("artefatta");
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(CopyFile.create(Files.newOutputStream(copy), null))) {
            TarArchiveEntry entry = new TarArchiveEntry(name, true);
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        return copy;
    }

    private static Reason reasonOf(Path copy) {
        return catchThrowableOfType(BackupFailure.class, () -> ArchiveReader.read(copy, null, null))
                .reason();
    }

    private static ArchiveWriter writer(Path copy) throws IOException {
        OutputStream out = CopyFile.create(Files.newOutputStream(copy), null);
        return new ArchiveWriter(out);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package org.costellazioni.door.backup;

import org.costellazioni.database.DataFolder;
import org.costellazioni.database.DatabaseAddress;
import org.costellazioni.database.DatabaseAddress.Login;
import org.costellazioni.database.EmbeddedPostgres;
import org.costellazioni.door.backup.BackupFailure.Reason;
import org.costellazioni.mail.server.MailServerFile;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Writes copies of a data folder and puts them back. */
public final class Backups {

    private static final Set<StandardOpenOption> NEW_FILE =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private static final FileAttribute<?> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private static final long LEAST_ROOM_BYTES = 1 << 20;

    private Backups() {}

    /** How much a copy holds, uncompressed. */
    public record Summary(int files, long bytes) {}

    /**
     * Copies a folder whose database is running, and reads the copy back.
     *
     * @param passphrase null for a copy in the clear
     */
    public static Summary write(
            DataFolder folder, DatabaseAddress address, Path file, char @Nullable [] passphrase)
            throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new BackupFailure(Reason.FILE_EXISTS, file.toString());
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        try {
            copy(folder, address, unfinished, passphrase);
            Inventory verified = ArchiveReader.read(unfinished, passphrase, null);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return summary(verified);
        } catch (BackupFailure failure) {
            throw failure;
        } catch (IOException failure) {
            if (Files.getFileStore(unfinished.toAbsolutePath().getParent()).getUsableSpace()
                    < LEAST_ROOM_BYTES) {
                throw new BackupFailure(Reason.NO_ROOM, file.toString());
            }
            throw failure;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Puts a copy back as it was. */
    public static Summary restore(Path file, Path place, char @Nullable [] passphrase)
            throws IOException, InterruptedException, SQLException {
        return restore(file, place, passphrase, Revival.AS_IT_WAS);
    }

    /** Puts a copy into a folder that is empty or not there, and starts PostgreSQL on it once. */
    public static Summary restore(
            Path file, Path place, char @Nullable [] passphrase, Revival revival)
            throws IOException, InterruptedException, SQLException {
        if (Files.exists(place) && !empty(place)) {
            throw new BackupFailure(Reason.FOLDER_NOT_EMPTY, place.toString());
        }
        // Read once before anything is written: a damaged copy leaves the folder as it was.
        ArchiveReader.read(file, passphrase, null);
        DataFolder folder = DataFolder.at(place);
        Path aside = Files.createDirectory(folder.path().resolve("restoring"), PRIVATE);
        Inventory found = ArchiveReader.read(file, passphrase, aside);
        revive(DataFolder.at(aside), revival);
        // PostgreSQL's files come last: until then nobody takes the folder for a whole one.
        for (String name : List.of(MailServerFile.HELD, "secrets", "provisioned", "postgres")) {
            if (Files.exists(aside.resolve(name))) {
                Files.move(aside.resolve(name), folder.path().resolve(name));
            }
        }
        FileSystemUtils.deleteRecursively(aside);
        return summary(found);
    }

    private static void revive(DataFolder copy, Revival revival)
            throws IOException, InterruptedException, SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(copy, "costellazioni restore")) {
            Login application = server.address().application();
            DriverManager.getConnection(
                            server.address().url(), application.user(), application.password())
                    .close();
            Login superuser = EmbeddedPostgres.superuser(copy);
            try (Connection connection = DriverManager.getConnection(
                    server.address().url(), superuser.user(), superuser.password())) {
                revival.prepare(copy, connection);
            }
        }
    }

    private static void copy(
            DataFolder folder, DatabaseAddress address, Path file, char @Nullable [] passphrase)
            throws IOException, SQLException {
        Login superuser = EmbeddedPostgres.superuser(folder);
        try (FileChannel channel = FileChannel.open(
                        file,
                        NEW_FILE,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
                Connection connection = DriverManager.getConnection(
                        address.url(), superuser.user(), superuser.password())) {
            OutputStream out = CopyFile.create(unclosed(channel), passphrase);
            try (ArchiveWriter archive = new ArchiveWriter(out)) {
                archive.text(
                        "provisioned", Files.readAllBytes(folder.path().resolve("provisioned")));
                archive.folder("secrets");
                try (DirectoryStream<Path> secrets = Files.newDirectoryStream(folder.secrets())) {
                    for (Path secret : secrets) {
                        archive.file("secrets/" + secret.getFileName(), secret);
                    }
                }
                new BaseBackup(folder.postgres(), archive).take(connection);
                archive.finish();
            }
            channel.force(true);
        }
    }

    /** The layers above close what they write to; the channel is still to be forced to the disk. */
    private static OutputStream unclosed(FileChannel channel) {
        OutputStream out = Channels.newOutputStream(channel);
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                out.write(one);
            }

            @Override
            public void write(byte[] bytes, int offset, int count) throws IOException {
                out.write(bytes, offset, count);
            }
        };
    }

    private static boolean empty(Path folder) throws IOException {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            return !children.iterator().hasNext();
        }
    }

    private static Summary summary(Inventory inventory) {
        return new Summary(inventory.files(), inventory.bytes());
    }
}

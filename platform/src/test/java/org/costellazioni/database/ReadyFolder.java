package org.costellazioni.database;

import org.costellazioni.database.embedded.PostgresServer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;

/**
 * Data folders as a first start leaves them, copied from one that is made once for a build: making a
 * server's files takes a second of the processor, and today's schema another two. The first start itself
 * is for {@code EmbeddedPostgresTests}, {@code ConfinementTests} and {@code DoorTests}.
 */
public final class ReadyFolder {

    private static final Path MADE = Path.of("target", "ready-folders");

    /** What a data folder is made of; where the last is there, the others are. */
    private static final List<String> CONTENT = List.of("secrets", "provisioned", "postgres");

    private ReadyFolder() {}

    /** With the roles, the database and its extensions, without tables. */
    public static DataFolder withoutSchema(Path path)
            throws IOException, InterruptedException, SQLException {
        return copy(made(false), path);
    }

    /** With the tables of today. */
    public static DataFolder withSchema(Path path)
            throws IOException, InterruptedException, SQLException {
        return copy(made(true), path);
    }

    /** One of all JVMs that run tests makes it, the others wait. */
    private static synchronized Path made(boolean schema)
            throws IOException, InterruptedException, SQLException {
        Path place = Files.createDirectories(MADE.resolve(build()));
        Path folder = place.resolve(schema ? "with-schema" : "without-schema");
        try (FileChannel channel = FileChannel.open(
                place.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            if (!Files.exists(folder)) {
                Path begun = place.resolve("begun");
                FileSystemUtils.deleteRecursively(begun);
                make(begun, schema ? place.resolve("without-schema") : null);
                Files.move(begun, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return folder;
    }

    private static void make(Path place, @Nullable Path before)
            throws IOException, InterruptedException, SQLException {
        DataFolder folder =
                before != null && Files.exists(before) ? copy(before, place) : DataFolder.at(place);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, "test")) {
            if (before != null) {
                DatabaseAddress address = server.address();
                new SchemaMigration(
                        address.url(),
                        address.owner().user(),
                        address.owner().password(),
                        address.application().user(),
                        false);
            }
        }
    }

    private static DataFolder copy(Path from, Path path) throws IOException {
        DataFolder folder = DataFolder.at(path);
        for (String part : CONTENT) {
            Path begun = folder.path().resolve(part + ".begun");
            Path copy = folder.path().resolve(part);
            FileSystemUtils.deleteRecursively(begun);
            FileSystemUtils.deleteRecursively(copy);
            Files.walkFileTree(from.resolve(part), new Copying(from.resolve(part), begun));
            Files.move(begun, copy, StandardCopyOption.ATOMIC_MOVE);
        }
        return folder;
    }

    /** With owners and permissions: PostgreSQL refuses files that others may read. */
    private static final class Copying extends SimpleFileVisitor<Path> {

        private final Path from;
        private final Path to;

        Copying(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
            return visitFile(folder, attributes);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.copy(
                    file,
                    to.resolve(from.relativize(file).toString()),
                    StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
        }
    }

    /** Tells apart what makes the files: the server's options, the roles, the migrations. */
    private static String build() throws IOException {
        CRC32 sum = new CRC32();
        for (Class<?> type :
                List.of(PostgresServer.class, Provision.class, LeakproofFunctions.class)) {
            try (InputStream code = type.getResourceAsStream(type.getSimpleName() + ".class")) {
                sum.update(Objects.requireNonNull(code).readAllBytes());
            }
        }
        sum.update(SchemaMigration.fingerprint().getBytes(StandardCharsets.US_ASCII));
        return Long.toHexString(sum.getValue());
    }
}

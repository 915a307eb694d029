package org.costellazioni.database;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The one folder that holds a running product's data and secrets, readable by its owner alone. One
 * process at a time holds it: the one that runs the database in it.
 */
public final class DataFolder {

    /** Locks belong to the whole JVM, and probing one's own would let it go: remember them. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private static final int SECRET_BYTES = 32;

    private final Path path;

    private DataFolder(Path path) {
        this.path = path;
    }

    /** The folder at a path, created (mode 0700) when missing. */
    public static DataFolder at(Path path) throws IOException {
        if (!Files.exists(path)) {
            createPrivately(path.toAbsolutePath());
        }
        return new DataFolder(path.toRealPath());
    }

    /** Absolute, without symbolic links. */
    public Path path() {
        return path;
    }

    /** Where PostgreSQL keeps its files; it does not exist before the first start. */
    public Path postgres() {
        return path.resolve("postgres");
    }

    public Path secrets() {
        return path.resolve("secrets");
    }

    /**
     * A secret of this folder by its name: 256 random bits as text, made when first asked for. Nodes that
     * ask at the same time get the same one.
     */
    public String secret(String name) throws IOException {
        createPrivately(secrets());
        Path file = secrets().resolve(name);
        if (!Files.exists(file)) {
            byte[] bytes = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(bytes);
            Path fresh = Files.createTempFile(secrets(), name, ".new", onlyOwner("rw-------"));
            Files.writeString(
                    fresh,
                    Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                    StandardCharsets.UTF_8);
            linkUnlessThere(fresh, file);
        }
        return Files.readString(file).strip();
    }

    /** Gives the file its name if no other has it yet: a link, unlike a move, never replaces one. */
    private static void linkUnlessThere(Path fresh, Path file) throws IOException {
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException somebodyWasFaster) {
            // Theirs counts.
        } finally {
            Files.delete(fresh);
        }
    }

    /** Who holds the folder now, if anybody does. */
    public Optional<Holder> holder() throws IOException {
        if (HELD_HERE.contains(path)) {
            return Optional.of(Holder.read(holderFile()));
        }
        if (!Files.exists(lockFile())) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(lockFile(), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null ? Optional.of(Holder.read(holderFile())) : Optional.empty();
        }
    }

    /**
     * Takes the folder until the hold is closed or the process ends, however it ends.
     *
     * @param command what holds it, in the words that a person typed
     * @throws DataFolderHeldException naming the holder, when another process has it
     */
    public Hold hold(String command) throws IOException {
        if (!HELD_HERE.add(path)) {
            throw new DataFolderHeldException(path, Holder.read(holderFile()));
        }
        FileChannel channel = FileChannel.open(
                lockFile(),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                onlyOwner("rw-------"));
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            HELD_HERE.remove(path);
            throw new DataFolderHeldException(path, Holder.read(holderFile()));
        }
        writePrivately(holderFile(), Holder.ofThisProcess(command).text());
        return new Hold(channel, path);
    }

    /** Writes a file that only its owner may read, whole or not at all. */
    public static void writePrivately(Path file, String text) throws IOException {
        Path fresh = Files.createTempFile(
                file.getParent(), file.getFileName().toString(), ".new", onlyOwner("rw-------"));
        Files.writeString(fresh, text, StandardCharsets.UTF_8);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path lockFile() {
        return path.resolve("lock");
    }

    private Path holderFile() {
        return path.resolve("holder");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private static void createPrivately(Path folder) throws IOException {
        try {
            if (folder.getParent() != null) {
                Files.createDirectories(folder.getParent());
            }
            Files.createDirectory(folder, onlyOwner("rwx------"));
        } catch (FileAlreadyExistsException there) {
            // Made by an earlier start, or meanwhile by another.
        }
    }

    private static FileAttribute<?> onlyOwner(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    /** The folder in this process’s hands. */
    public static final class Hold implements AutoCloseable {

        private final FileChannel channel;
        private final Path path;

        private Hold(FileChannel channel, Path path) {
            this.channel = channel;
            this.path = path;
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path.resolve("holder"));
            HELD_HERE.remove(path);
            channel.close();
        }
    }
}

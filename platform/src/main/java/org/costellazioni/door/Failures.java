package org.costellazioni.door;

import org.costellazioni.database.DataFolderHeldException;
import org.costellazioni.database.DatabaseNotStartedException;
import org.costellazioni.database.NewerTablesException;
import org.costellazioni.door.backup.BackupFailure;
import org.springframework.boot.web.server.PortInUseException;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Failures that whoever runs the machine can do something about: each is one line that says what happened
 * and what to do. What the system says of them is in the language of the machine, so they are known by
 * their kind and by a look at the disk, never by their text.
 */
final class Failures {

    /** Below this PostgreSQL, whose log grows by 16 MB at a time, cannot go on. */
    private static final long LEAST_MEGABYTES = 32;

    /** A new database takes about half of this. */
    private static final long LEAST_MEGABYTES_TO_BEGIN = 160;

    private static final int DEEPEST_CAUSE = 30;

    private final CommandLine.Call call;
    private final Console console;

    Failures(CommandLine.Call call, Console console) {
        this.call = call;
        this.console = console;
    }

    /** Prints the line; a failure that nobody foresaw with what a developer needs to find it. */
    int tell(Exception failure) {
        List<Throwable> causes = Stream.iterate(
                        (Throwable) failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .toList();
        return ofTheFolder(causes)
                .or(() -> ofTheMachine(causes))
                .or(() -> ofTheDatabase(causes))
                .orElseGet(() -> console.broken(failure));
    }

    private Optional<Integer> ofTheFolder(List<Throwable> causes) {
        Path path = OpenDatabase.path(call).toAbsolutePath().normalize();
        Optional<Integer> held = first(causes, DataFolderHeldException.class)
                .map(DataFolderHeldException::holder)
                .map(holder -> console.fail(
                        "door.folder.held",
                        path,
                        String.valueOf(holder.pid()),
                        holder.host(),
                        holder.command(),
                        holder.since()));
        return held.or(() -> first(causes, BackupFailure.class)
                        .map(backup -> console.fail(
                                "door.backup." + DoorMessages.key(backup.reason()),
                                backup.detail())))
                .or(() -> first(causes, NewerTablesException.class)
                        .map(newer -> console.fail("door.folder.newer", path, newer.version())));
    }

    private Optional<Integer> ofTheMachine(List<Throwable> causes) {
        Optional<Integer> port = first(causes, PortInUseException.class)
                .map(taken -> console.fail(
                        "door.port.taken",
                        String.valueOf(taken.getPort()),
                        String.valueOf(taken.getPort() + 1)));
        return port.or(() -> first(causes, BindException.class)
                        .map(elsewhere -> console.fail(
                                "door.port.no-address", call.option("bind").orElse(""))))
                .or(() -> first(causes, NoSuchFileException.class)
                        .map(missing -> console.fail("door.backup.no-file", missing.getFile())))
                .or(() -> readOnly(causes))
                .or(() -> full(causes));
    }

    private Optional<Integer> full(List<Throwable> causes) {
        boolean touchesTheDisk = first(causes, IOException.class).isPresent()
                || first(causes, SQLException.class).isPresent();
        if (!touchesTheDisk || elsewhere()) {
            return Optional.empty();
        }
        long least = OpenDatabase.exists(call) ? LEAST_MEGABYTES : LEAST_MEGABYTES_TO_BEGIN;
        Path path = OpenDatabase.path(call).toAbsolutePath().normalize();
        return free(path)
                .filter(free -> free < least)
                .map(free -> console.fail("door.disk-full", path, free, least));
    }

    private static Optional<Long> free(Path path) {
        try {
            return Optional.of(store(path).getUsableSpace() >> 20);
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    private static FileStore store(Path path) throws IOException {
        return Files.getFileStore(existing(path));
    }

    /** The path itself or the nearest folder above it that is there. */
    static Path existing(Path path) {
        Path existing = path;
        for (Path above = path;
                above != null && !Files.exists(existing);
                above = above.getParent()) {
            existing = above;
        }
        return existing;
    }

    private Optional<Integer> readOnly(List<Throwable> causes) {
        return first(causes, FileSystemException.class)
                .filter(failed -> failed.getFile() != null)
                .map(failed -> Path.of(failed.getFile()).toAbsolutePath())
                .filter(Failures::closed)
                .map(path -> console.fail("door.folder.read-only", path));
    }

    private static boolean closed(Path path) {
        Path existing = existing(path);
        try {
            return !Files.isWritable(existing) || Files.getFileStore(existing).isReadOnly();
        } catch (IOException unknown) {
            return true;
        }
    }

    private Optional<Integer> ofTheDatabase(List<Throwable> causes) {
        Optional<Integer> gone = first(causes, SQLException.class)
                .filter(Failures::connectionLost)
                .map(lost -> console.fail(
                        elsewhere() ? "door.database.elsewhere-gone" : "door.database.gone"));
        return gone.or(() -> first(causes, DatabaseNotStartedException.class)
                        .map(failed -> console.fail("door.database.not-started", failed.log())))
                .or(() -> first(causes, IllegalArgumentException.class)
                        .filter(wrong -> addressUnreadable())
                        .map(wrong -> console.fail("door.database.address-unreadable")));
    }

    private boolean elsewhere() {
        return addressUnreadable() || OpenDatabase.elsewhere(call);
    }

    /** Whether a database was named by an address that nobody can read. */
    private boolean addressUnreadable() {
        try {
            OpenDatabase.elsewhere(call);
            return false;
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
    }

    /**
     * Class 08: no connection; 57P01 to 57P03: told to go, crashed, not yet ready. The server gives every
     * refusal a state: without one it was not asked, since the pool had lost it.
     */
    private static boolean connectionLost(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || state == null
                || state.startsWith("08")
                || state.startsWith("57P0");
    }

    private static <T extends Throwable> Optional<T> first(List<Throwable> causes, Class<T> kind) {
        return causes.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}

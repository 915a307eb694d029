package org.costellazioni.database.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One data directory of PostgreSQL, created when missing, and the server on it. */
public final class PostgresServer implements AutoCloseable {

    /** The role that {@code initdb} creates; only start-up, backup and doctor use it. */
    public static final String SUPERUSER = "postgres";

    private static final Duration CLEAN_STOP = Duration.ofSeconds(3);
    private static final Duration FORMER_STOP = Duration.ofSeconds(20);

    private final PostgresKeeper keeper;
    private final int port;

    private PostgresServer(PostgresKeeper keeper, int port) {
        this.keeper = keeper;
        this.port = port;
    }

    /**
     * Starts the server, first creating the cluster when the directory does not exist. The caller
     * holds the data folder's lock: whatever server is still there is a leftover and is stopped.
     *
     * @param data absolute and without symbolic links, so that a leftover is recognized by it
     * @param passwordFile holds the superuser's password, for a new cluster
     * @param log receives what the server says; set aside when larger than 10 MB
     */
    public static PostgresServer start(Path data, Path passwordFile, Path log)
            throws IOException, InterruptedException {
        return start(data, passwordFile, log, Confinement.ofThisProcess());
    }

    static PostgresServer start(Path data, Path passwordFile, Path log, Confinement confinement)
            throws IOException, InterruptedException {
        PostgresBinaries binaries = PostgresBinaries.unpacked(data.resolveSibling("programs"));
        ServerLog kept = new ServerLog(log);
        kept.keepSmall();
        if (Files.exists(data)) {
            stopFormer(data);
        } else {
            create(binaries, confinement, data, passwordFile, log);
        }
        confinement.own(data);
        int port = freePort();
        List<String> program = program(binaries, data, port);
        PostgresKeeper keeper = new PostgresKeeper(confinement.serverCommand(program), data, kept);
        keeper.start();
        return new PostgresServer(keeper, port);
    }

    /** The port of the server that runs on the directory now and accepts connections. */
    public static Optional<Integer> portOfRunning(Path data) throws IOException {
        return PostmasterFile.read(data)
                .filter(file -> file.ready() && file.serves(data))
                .map(PostmasterFile::port);
    }

    public int port() {
        return port;
    }

    /** Stops cleanly; after three seconds at once, which the next start recovers from. */
    @Override
    public void close() {
        keeper.stop(CLEAN_STOP);
    }

    private static List<String> program(PostgresBinaries binaries, Path data, int port) {
        return List.of(
                binaries.program("postgres").toString(),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port),
                "--listen_addresses=127.0.0.1",
                "--unix_socket_directories=",
                "--fsync=on",
                "--wal_level=replica",
                "--max_connections=60",
                "--shared_buffers=96MB",
                "--jit=off",
                "--timezone=UTC",
                "--log_timezone=UTC",
                "--log_line_prefix=%m [%p] %u ");
    }

    private static void create(
            PostgresBinaries binaries,
            Confinement confinement,
            Path data,
            Path passwordFile,
            Path log)
            throws IOException, InterruptedException {
        // Made beside and renamed: a start that is interrupted here leaves nothing half made.
        Path fresh = data.resolveSibling(data.getFileName() + ".new");
        Trees.delete(fresh);
        List<String> program = List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + fresh,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                // Nobody guesses 256 random bits (decision 0013).
                "--set=scram_iterations=1");
        if (confinement == Confinement.NOBODY) {
            Files.createDirectory(fresh);
            confinement.own(fresh);
        }
        Process initdb = new ProcessBuilder(confinement.command(program))
                .directory(binaries.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        if (initdb.waitFor() != 0) {
            throw new IOException("PostgreSQL could not create its files: see " + log);
        }
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A server whose JVM was killed may be stopping still, or not know that it should. */
    private static void stopFormer(Path data) throws IOException, InterruptedException {
        Optional<PostmasterFile> former = PostmasterFile.read(data);
        if (former.isEmpty()) {
            return;
        }
        long pid = former.get().pid();
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        if (process.isPresent() && former.get().serves(data)) {
            Signals.send("INT", pid);
            try {
                process.get().onExit().get(FORMER_STOP.toMillis(), TimeUnit.MILLISECONDS);
            } catch (java.util.concurrent.ExecutionException
                    | java.util.concurrent.TimeoutException stuck) {
                throw new IOException("the former server does not stop: process " + pid, stuck);
            }
        }
        // PostgreSQL trusts the number alone and would refuse to start if another program had it.
        Files.deleteIfExists(PostmasterFile.in(data));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

package org.costellazioni.database;

import org.costellazioni.database.DatabaseAddress.Login;
import org.costellazioni.database.embedded.PostgresServer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The PostgreSQL server inside a data folder, running as a child of this process. */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Duration HOLDER_START = Duration.ofSeconds(60);
    private static final int LOOK_MILLIS = 50;

    private final DataFolder.Hold hold;
    private final PostgresServer server;
    private final DatabaseAddress address;

    private EmbeddedPostgres(DataFolder.Hold hold, PostgresServer server, DatabaseAddress address) {
        this.hold = hold;
        this.server = server;
        this.address = address;
    }

    /**
     * Takes the folder and starts the server in it, creating files, roles and database the first
     * time.
     *
     * @param command what holds the folder, told to whoever finds it taken
     * @throws DataFolderHeldException when another process holds the folder
     */
    public static EmbeddedPostgres start(DataFolder folder, String command)
            throws IOException, InterruptedException, SQLException {
        DataFolder.Hold hold = folder.hold(command);
        PostgresServer server = null;
        try {
            server = startServer(folder);
            DatabaseAddress address = address(folder, server.port());
            Provision.apply(folder, address, superuser(folder));
            return new EmbeddedPostgres(hold, server, address);
        } catch (IOException | InterruptedException | SQLException | RuntimeException failure) {
            if (server != null) {
                server.close();
            }
            hold.close();
            throw failure;
        }
    }

    /** The address of the server that another process runs in the folder, waiting while it starts. */
    public static Optional<DatabaseAddress> attach(DataFolder folder)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + HOLDER_START.toNanos();
        while (folder.holder().isPresent()) {
            Optional<Integer> port = PostgresServer.portOfRunning(folder.postgres());
            if (port.isPresent() && Provision.applied(folder)) {
                return Optional.of(address(folder, port.get()));
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("the database of " + folder.path() + " does not answer");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return Optional.empty();
    }

    /** The all-powerful login of a folder’s own server: for start-up, backup and doctor alone. */
    public static Login superuser(DataFolder folder) throws IOException {
        return new Login(PostgresServer.SUPERUSER, folder.secret("postgres"));
    }

    public DatabaseAddress address() {
        return address;
    }

    /** Stops the server cleanly within three seconds and lets the folder go. */
    @Override
    public void close() {
        server.close();
        try {
            hold.close();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static PostgresServer startServer(DataFolder folder)
            throws IOException, InterruptedException {
        folder.secret("postgres");
        Path log = Files.createDirectories(folder.path().resolve("log")).resolve("postgresql.log");
        try {
            return PostgresServer.start(
                    folder.postgres(), folder.secrets().resolve("postgres"), log);
        } catch (IOException failure) {
            throw new DatabaseNotStartedException(log, failure);
        }
    }

    private static DatabaseAddress address(DataFolder folder, int port) throws IOException {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + Provision.DATABASE,
                new Login("costellazioni_app", folder.secret("application")),
                new Login("costellazioni_owner", folder.secret("owner")));
    }
}

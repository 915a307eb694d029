package org.costellazioni.door;

import org.costellazioni.database.DataFolder;
import org.costellazioni.database.DatabaseAddress;
import org.costellazioni.database.EmbeddedPostgres;
import org.costellazioni.database.ExternalPostgres;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The database that a call works on: an external one by address, the one that a running product
 * holds, or one started in the data folder for this call.
 */
record OpenDatabase(
        DataFolder folder,
        DatabaseAddress address,
        @Nullable EmbeddedPostgres own,
        boolean elsewhere)
        implements AutoCloseable {

    /** For {@code demo} and {@code serve}, which must be the only holder of an embedded database. */
    static OpenDatabase held(CommandLine.Call call)
            throws IOException, InterruptedException, SQLException {
        DataFolder folder = folder(call);
        Optional<DatabaseAddress> external = external(call);
        if (external.isPresent()) {
            return new OpenDatabase(folder, external.get(), null, true);
        }
        EmbeddedPostgres own = EmbeddedPostgres.start(folder, call.shown());
        return new OpenDatabase(folder, own.address(), own, false);
    }

    /** For commands, which share the database with whoever runs it. */
    static OpenDatabase shared(CommandLine.Call call)
            throws IOException, InterruptedException, SQLException {
        if (external(call).isEmpty()) {
            DataFolder folder = folder(call);
            Optional<DatabaseAddress> running = EmbeddedPostgres.attach(folder);
            if (running.isPresent()) {
                return new OpenDatabase(folder, running.get(), null, false);
            }
        }
        return held(call);
    }

    static DataFolder folder(CommandLine.Call call) throws IOException {
        return DataFolder.at(path(call));
    }

    /** Where {@code --data} points, by default {@code data} beside the launcher. */
    static Path path(CommandLine.Call call) {
        return call.option("data")
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("costellazioni.home", "."), "data"));
    }

    /** The file in which a running product says where it answers. */
    static Path serving(DataFolder folder) {
        return folder.path().resolve("serving");
    }

    /** Where the product answers whose database this call shares; empty when it does not. */
    String serving() throws IOException {
        Path file = serving(folder);
        return own == null && Files.exists(file)
                ? Files.readString(file).strip().replaceAll("/+$", "")
                : "";
    }

    /** Whether there is a database already: commands that only look must not make one. */
    static boolean exists(CommandLine.Call call) {
        return external(call).isPresent() || Files.isDirectory(path(call).resolve("postgres"));
    }

    /** Whether the database runs elsewhere, so that its files are not ours to touch. */
    static boolean elsewhere(CommandLine.Call call) {
        return external(call).isPresent();
    }

    private static Optional<DatabaseAddress> external(CommandLine.Call call) {
        Optional<String> application = option(call, "database-url", "COSTELLAZIONI_DATABASE_URL");
        Optional<String> owner = option(call, "owner-url", "COSTELLAZIONI_OWNER_URL");
        if (!call.verb().takes("database-url") || application.isEmpty() || owner.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ExternalPostgres.address(application.get(), owner.get()));
    }

    /** An address holds a password, and anybody on the machine may read a command line. */
    private static Optional<String> option(CommandLine.Call call, String name, String variable) {
        return call.option(name).or(() -> Optional.ofNullable(System.getenv(variable)));
    }

    @Override
    public void close() throws IOException {
        if (own != null) {
            Files.deleteIfExists(serving(folder));
            own.close();
        }
    }
}

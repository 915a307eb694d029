package org.costellazioni.database;

import org.costellazioni.database.DatabaseAddress.Login;
import org.costellazioni.door.backup.Backups;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A data folder that has lived through every version of the product ({@link LandedVersion}): filled at
 * each, saved at the last, put back into another folder and brought to today's schema there.
 *
 * <p>Made when first asked for. Its server ends with the JVM, like that of {@link TestDatabase}.
 */
public final class UpgradedDatabase {

    private static final Path PLACE =
            Path.of("target", "test-upgrade-" + System.getProperty("costellazioni.test.fork", "1"));

    private static final Path RESTORED = PLACE.resolve("restored");

    private final List<Passage> passages = new ArrayList<>();
    private @Nullable Filled latest;

    private UpgradedDatabase() {}

    /**
     * How a version went.
     *
     * @param gaps what its rows leave out
     * @param losses what the version after it, or today's, has lost or altered of its rows
     */
    public record Passage(LandedVersion version, List<String> gaps, List<String> losses) {

        @Override
        public String toString() {
            return version.toString();
        }
    }

    /** A version whose rows are still to be looked for in the next. */
    private record Filled(LandedVersion version, List<String> gaps, TableRows rows) {}

    public static DatabaseAddress address() {
        return Started.SERVER.address();
    }

    public static Path folder() {
        return RESTORED;
    }

    /** The versions, the oldest first. */
    public static List<Passage> passages() {
        return Started.DATABASE.passages;
    }

    private static final class Started {

        private static final UpgradedDatabase DATABASE = new UpgradedDatabase();
        private static final EmbeddedPostgres SERVER;

        static {
            try {
                FileSystemUtils.deleteRecursively(PLACE);
                Files.createDirectories(PLACE);
                Path copy = PLACE.resolve("copy");
                DATABASE.liveAndSave(ReadyFolder.withoutSchema(PLACE.resolve("landed")), copy);
                Backups.restore(copy, RESTORED, null);
                Files.delete(copy);
                SERVER = DATABASE.startToday(DataFolder.at(RESTORED));
            } catch (IOException | InterruptedException | SQLException failure) {
                throw new ExceptionInInitializerError(failure);
            }
        }
    }

    private void liveAndSave(DataFolder folder, Path copy)
            throws IOException, InterruptedException, SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, "upgrade")) {
            DatabaseAddress address = server.address();
            for (LandedVersion version : LandedVersion.all()) {
                SchemaMigration.flyway(
                                address.url(),
                                address.owner().user(),
                                address.owner().password(),
                                address.application().user(),
                                false)
                        .target(version.number())
                        .load()
                        .migrate();
                try (Connection connection = connect(server, folder)) {
                    lookForTheLatest(connection);
                    latest = fill(version, connection);
                }
            }
            Backups.write(folder, address, copy, null);
        }
    }

    private EmbeddedPostgres startToday(DataFolder folder)
            throws IOException, InterruptedException, SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.start(folder, "upgrade");
        DatabaseAddress address = server.address();
        new SchemaMigration(
                address.url(),
                address.owner().user(),
                address.owner().password(),
                address.application().user(),
                false);
        try (Connection connection = connect(server, folder)) {
            lookForTheLatest(connection);
        }
        return server;
    }

    private void lookForTheLatest(Connection connection) throws SQLException {
        if (latest != null) {
            List<String> losses = TableLosses.of(latest.version(), latest.rows(), connection);
            passages.add(new Passage(latest.version(), latest.gaps(), losses));
        }
    }

    private static Filled fill(LandedVersion version, Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(LandedVersion.functions());
            statement.execute("set local search_path = public, fixture");
            for (String rows : version.rows()) {
                statement.execute(rows);
            }
            statement.execute("drop schema fixture cascade");
        }
        connection.commit();
        return new Filled(version, TableGaps.of(version, connection), TableRows.of(connection));
    }

    /** The superuser is not bound by row-level security: it sees the rows of every city. */
    private static Connection connect(EmbeddedPostgres server, DataFolder folder)
            throws IOException, SQLException {
        Login superuser = EmbeddedPostgres.superuser(folder);
        return DriverManager.getConnection(
                server.address().url(), superuser.user(), superuser.password());
    }
}

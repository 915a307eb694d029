package org.costellazioni.database;

import org.costellazioni.database.DatabaseAddress.Login;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The one PostgreSQL server of a test run, started when first asked for. Nobody stops it: it ends with
 * the JVM that is its parent, after the application context has let go of it.
 * Its files stay in {@code target} so that the next run starts quickly; there the database itself is made
 * anew, empty and without schema.
 */
public final class TestDatabase {

    /** Test classes run in several JVMs at once (the module's pom), each with its own. */
    private static final Path FOLDER = Path.of(
            "target", "test-postgres-" + System.getProperty("costellazioni.test.fork", "1"));

    private TestDatabase() {}

    public static DatabaseAddress address() {
        return Started.SERVER.address();
    }

    /** The data folder that the server runs in, held by this process. */
    public static DataFolder folder() {
        return Started.FOLDER_IN_USE;
    }

    /** For tests about what only the server's master may see. */
    public static Login superuser() {
        return Started.SUPERUSER;
    }

    private static final class Started {

        private static final DataFolder FOLDER_IN_USE;
        private static final Login SUPERUSER;
        private static final EmbeddedPostgres SERVER;

        static {
            try {
                boolean fresh = !Files.exists(FOLDER.resolve("postgres"));
                FOLDER_IN_USE = fresh ? ReadyFolder.withSchema(FOLDER) : DataFolder.at(FOLDER);
                SUPERUSER = EmbeddedPostgres.superuser(FOLDER_IN_USE);
                SERVER = EmbeddedPostgres.start(FOLDER_IN_USE, "test");
                if (!fresh) {
                    recreateDatabase(SERVER.address());
                }
            } catch (IOException | InterruptedException | SQLException failure) {
                throw new ExceptionInInitializerError(failure);
            }
        }

        private static void recreateDatabase(DatabaseAddress address) throws SQLException {
            String maintenance = address.url().replace("/" + Provision.DATABASE, "/postgres");
            try (Connection connection = DriverManager.getConnection(
                            maintenance, SUPERUSER.user(), SUPERUSER.password());
                    Statement statement = connection.createStatement()) {
                statement.execute("drop database " + Provision.DATABASE + " with (force)");
            }
            Provision.now(address, SUPERUSER);
        }
    }

    /** The first column of what a statement finds, whoever the connection belongs to. */
    public static List<String> column(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** Tells PostgreSQL what stands in some tables, as their owner, who alone may. */
    public static void analyze(String tables) throws SQLException {
        Login owner = address().owner();
        try (Connection connection = DriverManager.getConnection(
                        address().url(), owner.user(), owner.password());
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze " + tables);
        }
    }
}

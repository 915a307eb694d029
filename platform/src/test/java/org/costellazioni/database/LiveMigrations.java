package org.costellazioni.database;

import org.costellazioni.database.DatabaseAddress.Login;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.DigestUtils;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Lets a migration be written again after it was applied, in a database for development alone. Before
 * new ones are applied the database is copied beside itself; when one of those changes or goes, the copy
 * takes the database's place and they are applied once more. What was entered in between is lost, what
 * was there before the first is not.
 */
public final class LiveMigrations {

    private static final String COPY = Provision.DATABASE + "_before_";
    private static final int MOST_COPIES = 5;

    private final DatabaseAddress address;
    private final Login superuser;
    private final Map<String, String> now;

    /** For the migrations on the class path. */
    public LiveMigrations(DataFolder folder, DatabaseAddress address) throws IOException {
        this(address, EmbeddedPostgres.superuser(folder), onClassPath());
    }

    /** @param now names of migrations, each with something that stands for its content */
    LiveMigrations(DatabaseAddress address, Login superuser, Map<String, String> now) {
        this.address = address;
        this.superuser = superuser;
        this.now = now;
    }

    private static Map<String, String> onClassPath() throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (Resource migration : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:db/migration/**/*.sql")) {
            try (InputStream content = migration.getInputStream()) {
                found.put(
                        String.valueOf(migration.getFilename()),
                        DigestUtils.md5DigestAsHex(content));
            }
        }
        return found;
    }

    /** Before the product starts, while nobody is connected to its database. */
    public void prepare() throws SQLException {
        try (Connection connection = maintenance()) {
            Map<String, String> then = applied(connection, Provision.DATABASE);
            if (then.equals(now)) {
                return;
            }
            List<String> copies = copies(connection);
            if (now.entrySet().containsAll(then.entrySet())) {
                boolean copied = !copies.isEmpty()
                        && applied(connection, copies.getLast()).equals(then);
                if (!then.isEmpty() && !copied) {
                    copy(connection, copies);
                }
                return;
            }
            Optional<String> before = Optional.empty();
            for (String copy : copies) {
                if (now.entrySet().containsAll(applied(connection, copy).entrySet())) {
                    before = Optional.of(copy);
                }
            }
            if (before.isPresent()) {
                putBack(connection, before.get());
            }
        }
    }

    /** After the product started: what its database went through. */
    public void applied() throws SQLException {
        try (Connection connection = maintenance()) {
            note(connection, Provision.DATABASE, now);
        }
    }

    private void copy(Connection connection, List<String> copies) throws SQLException {
        int last =
                copies.isEmpty() ? 0 : Integer.parseInt(copies.getLast().substring(COPY.length()));
        String copy = String.format("%s%04d", COPY, last + 1);
        execute(connection, "create database " + copy + " template " + Provision.DATABASE);
        note(connection, copy, applied(connection, Provision.DATABASE));
        if (copies.size() >= MOST_COPIES) {
            drop(connection, copies.getFirst());
        }
    }

    private void putBack(Connection connection, String copy) throws SQLException {
        Map<String, String> then = applied(connection, copy);
        drop(connection, Provision.DATABASE);
        execute(
                connection,
                "create database " + Provision.DATABASE + " template " + copy + " owner "
                        + address.owner().user());
        note(connection, Provision.DATABASE, then);
        Provision.now(address, superuser);
    }

    private static List<String> copies(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select datname from pg_database where datname like ? order by datname");
                ResultSet rows = like(select).executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static PreparedStatement like(PreparedStatement select) throws SQLException {
        select.setString(1, COPY + "%");
        return select;
    }

    private static Map<String, String> applied(Connection connection, String database)
            throws SQLException {
        Map<String, String> files = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select file, content from live_migrations where database = ?")) {
            select.setString(1, database);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    files.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return files;
    }

    private static void note(Connection connection, String database, Map<String, String> files)
            throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                        "delete from live_migrations where database = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into live_migrations values (?, ?, ?)")) {
            delete.setString(1, database);
            delete.executeUpdate();
            for (Map.Entry<String, String> file : files.entrySet()) {
                insert.setString(1, database);
                insert.setString(2, file.getKey());
                insert.setString(3, file.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void drop(Connection connection, String database) throws SQLException {
        execute(connection, "drop database " + database + " with (force)");
        note(connection, database, Map.of());
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    /** The server's own database, where our notes are out of the product's sight. */
    private Connection maintenance() throws SQLException {
        String url = address.url().replace("/" + Provision.DATABASE, "/postgres");
        Connection connection =
                DriverManager.getConnection(url, superuser.user(), superuser.password());
        execute(connection, """
                create table if not exists live_migrations (
                  database text, file text, content text, primary key (database, file))
                """);
        return connection;
    }
}

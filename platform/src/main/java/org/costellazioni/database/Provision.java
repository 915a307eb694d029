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

/**
 * What only a superuser can do, done once in a server of our own: the two roles, the database, the
 * extensions, and leakproof searches ({@link LeakproofFunctions}).
 */
final class Provision {

    static final String DATABASE = "costellazioni";

    /** Raise it when what follows changes: folders provisioned before are then done again. */
    private static final String VERSION = "3";

    private Provision() {}

    static void apply(DataFolder folder, DatabaseAddress address, Login superuser)
            throws IOException, SQLException {
        if (!applied(folder)) {
            now(address, superuser);
            DataFolder.writePrivately(marker(folder), VERSION);
        }
    }

    static boolean applied(DataFolder folder) throws IOException {
        Path marker = marker(folder);
        return Files.exists(marker) && Files.readString(marker).strip().equals(VERSION);
    }

    /** Can be repeated at will. */
    static void now(DatabaseAddress address, Login superuser) throws SQLException {
        String server = address.url().substring(0, address.url().lastIndexOf('/'));
        try (Connection connection = connect(server + "/postgres", superuser);
                Statement statement = connection.createStatement()) {
            // Stretching makes guessing slow. Nobody guesses 256 random bits, and each
            // connection of a start would wait for it (decision 0013).
            statement.execute("set scram_iterations = 1");
            role(statement, address.owner());
            role(statement, address.application());
            if (!exists(statement, "select from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " template template0 owner "
                        + address.owner().user());
            }
            // Everybody may connect to a new server's databases: our roles to theirs alone.
            statement.execute("revoke all on database postgres from public");
            statement.execute("revoke all on database template1 from public");
        }
        try (Connection connection = connect(address.url(), superuser);
                Statement statement = connection.createStatement()) {
            contents(statement, address);
        }
    }

    private static void contents(Statement statement, DatabaseAddress address) throws SQLException {
        String owner = address.owner().user();
        statement.execute("revoke all on database " + DATABASE + " from public");
        statement.execute("grant connect, temporary on database " + DATABASE + " to "
                + address.application().user());
        statement.execute("alter schema public owner to " + owner);
        statement.execute("create extension if not exists pg_trgm");
        statement.execute("create extension if not exists unaccent");
        statement.execute("create extension if not exists btree_gist");
        for (String function : LeakproofFunctions.FUNCTIONS) {
            statement.execute("alter function " + function + " leakproof");
        }
    }

    private static void role(Statement statement, Login login) throws SQLException {
        if (!exists(statement, "select from pg_roles where rolname = '" + login.user() + "'")) {
            statement.execute("create role " + login.user());
        }
        // Our passwords are made of letters, digits, minus and underscore: nothing to quote.
        statement.execute("alter role " + login.user()
                + " login nosuperuser nobypassrls nocreatedb nocreaterole password '"
                + login.password() + "'");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static Connection connect(String url, Login login) throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }

    private static Path marker(DataFolder folder) {
        return folder.path().resolve("provisioned");
    }
}

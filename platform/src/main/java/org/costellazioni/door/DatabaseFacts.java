package org.costellazioni.door;

import org.costellazioni.database.DatabaseAddress;
import org.costellazioni.database.DatabaseAddress.Login;
import org.costellazioni.database.LeakproofFunctions;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What the application's role can see of the server it works on.
 *
 * @param durable whether a commit is on the disk before it is acknowledged
 * @param leaky search functions that are not marked leakproof, so that row-level security keeps
 *     their indexes from being used
 * @param others databases of the server to which the application's role may connect too
 * @param damagedPages pages that failed their checksum since the statistics began
 */
record DatabaseFacts(
        String version,
        int majorVersion,
        boolean durable,
        List<String> missingExtensions,
        List<String> leaky,
        List<String> others,
        long damagedPages) {

    /** The first version with all that the migrations use. */
    static final int LEAST_VERSION = 16;

    private static final List<String> EXTENSIONS = List.of("pg_trgm", "unaccent", "btree_gist");

    static DatabaseFacts of(DatabaseAddress address) throws SQLException {
        Login login = address.application();
        try (Connection connection =
                        DriverManager.getConnection(address.url(), login.user(), login.password());
                Statement statement = connection.createStatement()) {
            return new DatabaseFacts(
                    one(statement, "show server_version"),
                    Integer.parseInt(one(statement, "show server_version_num")) / 10_000,
                    one(statement, "show fsync").equals("on")
                            && !one(statement, "show synchronous_commit").equals("off"),
                    missing(statement),
                    leaky(statement),
                    others(statement),
                    Long.parseLong(one(
                            statement,
                            "select coalesce(sum(checksum_failures), 0) from pg_stat_database")));
        }
    }

    private static List<String> missing(Statement statement) throws SQLException {
        List<String> missing = new ArrayList<>(EXTENSIONS);
        try (ResultSet rows = statement.executeQuery("select extname from pg_extension")) {
            while (rows.next()) {
                missing.remove(rows.getString(1));
            }
        }
        return missing;
    }

    private static List<String> leaky(Statement statement) throws SQLException {
        List<String> leaky = new ArrayList<>();
        for (String function : LeakproofFunctions.FUNCTIONS) {
            String count = one(
                    statement,
                    "select count(*) from pg_proc where proleakproof and oid = to_regprocedure('"
                            + function + "')");
            if (count.equals("0")) {
                leaky.add(function);
            }
        }
        return leaky;
    }

    private static List<String> others(Statement statement) throws SQLException {
        List<String> others = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
                select datname from pg_database
                where datallowconn and datname <> current_database()
                  and has_database_privilege(datname, 'connect')
                order by datname
                """)) {
            while (rows.next()) {
                others.add(rows.getString(1));
            }
        }
        return others;
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}

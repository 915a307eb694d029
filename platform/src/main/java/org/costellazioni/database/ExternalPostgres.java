package org.costellazioni.database;

import org.costellazioni.database.DatabaseAddress.Login;
import org.postgresql.Driver;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;

/** A PostgreSQL that somebody else runs, named by its address. */
public final class ExternalPostgres {

    /** The database’s own administrators answer for it; this only keeps tenants apart. */
    private static final String POWERS = """
            select coalesce(bool_or(r.rolsuper), false), coalesce(bool_or(r.rolbypassrls), false)
            from pg_roles r
            where pg_has_role(current_user, r.oid, 'member')
            """;

    private static final String PREFIX = "jdbc:";

    private ExternalPostgres() {}

    /**
     * Reads two addresses of one database, such as {@code postgresql://role:password@host:5432/name}
     * with or without {@code jdbc:} before it.
     *
     * @throws IllegalArgumentException when an address cannot be read, lacks its credentials, or
     *     the two name different databases or the same role
     */
    public static DatabaseAddress address(String applicationUrl, String ownerUrl) {
        Properties application = read(applicationUrl);
        Properties owner = read(ownerUrl);
        String url = url(application);
        if (!url.equals(url(owner))) {
            throw new IllegalArgumentException("the two addresses name different databases");
        }
        if (user(application).equals(user(owner))) {
            throw new IllegalArgumentException("the application must not be the owner");
        }
        return new DatabaseAddress(url, login(application), login(owner));
    }

    /** Why the application must not work through this address; empty when it may. */
    public static Optional<Refusal> refusal(DatabaseAddress address) throws SQLException {
        Login login = address.application();
        try (Connection connection =
                        DriverManager.getConnection(address.url(), login.user(), login.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(POWERS)) {
            row.next();
            if (row.getBoolean(1)) {
                return Optional.of(Refusal.APPLICATION_IS_SUPERUSER);
            }
            return row.getBoolean(2)
                    ? Optional.of(Refusal.APPLICATION_BYPASSES_ROW_SECURITY)
                    : Optional.empty();
        }
    }

    /** A role that would see every territory's rows, or could become one that does. */
    public enum Refusal {
        APPLICATION_IS_SUPERUSER,
        APPLICATION_BYPASSES_ROW_SECURITY
    }

    private static Properties read(String url) {
        String rest = url.startsWith(PREFIX) ? url.substring(PREFIX.length()) : url;
        Properties given = new Properties();
        // The driver knows credentials as parameters only, people write them before the host.
        int at = rest.lastIndexOf('@');
        int slashes = rest.indexOf("://");
        if (at > 0 && slashes > 0 && slashes < at) {
            String[] credentials = rest.substring(slashes + 3, at).split(":", 2);
            given.setProperty("user", decoded(credentials[0]));
            if (credentials.length > 1) {
                given.setProperty("password", decoded(credentials[1]));
            }
            rest = "postgresql://" + rest.substring(at + 1);
        }
        rest = rest.replaceFirst("^postgres://", "postgresql://");
        Properties read = Driver.parseURL(PREFIX + rest, given);
        if (read == null || read.getProperty("PGDBNAME") == null) {
            throw new IllegalArgumentException("not the address of a PostgreSQL");
        }
        return read;
    }

    private static String decoded(String text) {
        return java.net.URLDecoder.decode(
                text.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String url(Properties read) {
        StringBuilder url = new StringBuilder("jdbc:postgresql://");
        url.append(read.getProperty("PGHOST"))
                .append(':')
                .append(read.getProperty("PGPORT"))
                .append('/')
                .append(read.getProperty("PGDBNAME"));
        String separator = "?";
        for (String parameter : new String[] {"sslmode", "sslrootcert", "sslcert", "sslkey"}) {
            if (read.getProperty(parameter) != null) {
                url.append(separator)
                        .append(parameter)
                        .append('=')
                        .append(read.getProperty(parameter));
                separator = "&";
            }
        }
        return url.toString();
    }

    private static Login login(Properties read) {
        return new Login(user(read), read.getProperty("password", ""));
    }

    private static String user(Properties read) {
        String user = read.getProperty("user");
        if (user == null) {
            throw new IllegalArgumentException("the address names no role");
        }
        return user;
    }
}

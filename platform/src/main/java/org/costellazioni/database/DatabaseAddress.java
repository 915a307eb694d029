package org.costellazioni.database;

import java.util.Map;

/**
 * Where a PostgreSQL is and as whom to speak to it.
 *
 * @param url a JDBC address without credentials
 * @param application the role that works: no superuser, bound by row-level security
 * @param owner the role that owns the database and migrates it
 */
public record DatabaseAddress(String url, Login application, Login owner) {

    /** A role and its password. */
    public record Login(String user, String password) {

        /** Without the password: this text ends up in logs. */
        @Override
        public String toString() {
            return user;
        }
    }

    /** The configuration properties that the application context reads. */
    public Map<String, Object> properties() {
        return Map.of(
                "costellazioni.database.url", url,
                "costellazioni.database.user", application.user(),
                "costellazioni.database.password", application.password(),
                "costellazioni.database.owner-user", owner.user(),
                "costellazioni.database.owner-password", owner.password());
    }
}

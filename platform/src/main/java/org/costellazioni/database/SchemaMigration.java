package org.costellazioni.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Brings the schema up to date at start, as its owner. A fingerprint of all the migrations is kept
 * in the database: while it matches, Flyway is not even started.
 */
@Component
class SchemaMigration {

    private static final String WHERE = "classpath*:db/migration/**/*.sql";

    SchemaMigration(
            @Value("${costellazioni.database.url}") String url,
            @Value("${costellazioni.database.owner-user}") String owner,
            @Value("${costellazioni.database.owner-password}") String password,
            @Value("${costellazioni.database.user}") String application,
            @Value("${costellazioni.database.distributed:false}") boolean distributed) {
        String fingerprint = fingerprint();
        try (Connection connection = DriverManager.getConnection(url, owner, password)) {
            if (fingerprint.equals(stored(connection))) {
                return;
            }
            Flyway flyway =
                    flyway(url, owner, password, application, distributed).load();
            refuseNewerTables(flyway);
            flyway.migrate();
            store(connection, fingerprint);
        } catch (SQLException failure) {
            throw new IllegalStateException("The schema could not be brought up to date", failure);
        }
    }

    /** What a newer program may have moved or narrowed, this one would write wrongly. */
    private static void refuseNewerTables(Flyway flyway) {
        Stream.of(flyway.info().all())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS
                        || migration.getState() == MigrationState.MISSING_SUCCESS)
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .ifPresent(version -> {
                    throw new NewerTablesException(version.getVersion());
                });
    }

    /** Every migration of the product, with the words that they leave open. */
    static FluentConfiguration flyway(
            String url, String owner, String password, String application, boolean distributed) {
        String setting = "nullif(current_setting('app.territory', true), '')::uuid";
        return Flyway.configure()
                .dataSource(url, owner, password)
                .locations("classpath:db/migration")
                .table("database_migrations")
                // 0051 was added when folders that had already seen 0900 existed (decision 0006).
                .outOfOrder(true)
                .placeholders(Map.of(
                        "app", application,
                        "current_territory", setting,
                        // Citus forbids sub-selects in policies; elsewhere they are evaluated once
                        // a query.
                        "territory", distributed ? setting : "(select " + setting + ")"));
    }

    private static String stored(Connection connection) throws SQLException {
        try (PreparedStatement exists = connection.prepareStatement(
                        "select to_regclass('database_fingerprints') is not null");
                ResultSet answer = exists.executeQuery()) {
            answer.next();
            if (!answer.getBoolean(1)) {
                return "";
            }
        }
        try (PreparedStatement select = connection.prepareStatement(
                        "select migrations from database_fingerprints");
                ResultSet answer = select.executeQuery()) {
            return answer.next() ? answer.getString(1) : "";
        }
    }

    private static void store(Connection connection, String fingerprint) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                        insert into database_fingerprints (only_row, migrations) values (true, ?)
                        on conflict (only_row) do update set migrations = excluded.migrations
                        """)) {
            upsert.setString(1, fingerprint);
            upsert.executeUpdate();
        }
    }

    static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Resource[] migrations = new PathMatchingResourcePatternResolver().getResources(WHERE);
            Arrays.sort(migrations, Comparator.comparing(m -> String.valueOf(m.getFilename())));
            for (Resource migration : migrations) {
                digest.update(String.valueOf(migration.getFilename())
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                try (InputStream content = migration.getInputStream()) {
                    digest.update(content.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

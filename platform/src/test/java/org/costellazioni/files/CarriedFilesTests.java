package org.costellazioni.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.database.DatabaseAddress;
import org.costellazioni.database.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** What imports and emblems kept themselves, before there was this module, is carried over. */
class CarriedFilesTests {

    private static final int PIECE = 262_144;
    private static final String LANDED = "0903";

    private final DatabaseAddress server = TestDatabase.address();
    private final String url =
            server.url().substring(0, server.url().lastIndexOf('/')) + "/riportati";
    private final UUID mine = UUID.randomUUID();
    private final UUID theirs = UUID.randomUUID();
    private final byte[] large = new byte[2 * PIECE + 5];

    @BeforeEach
    void createADatabaseOfTheVersionBefore() throws SQLException {
        new Random(8).nextBytes(large);
        run(server.url(), "create database riportati owner " + server.owner().user());
        run(
                url,
                "create extension pg_trgm",
                "create extension unaccent",
                "create extension btree_gist");
        migrate(LANDED);
    }

    @AfterEach
    void dropTheDatabase() throws SQLException {
        run(server.url(), "drop database riportati with (force)");
    }

    @Test
    void everyFileIsThereWithItsBytesItsNameAndItsThing() throws Exception {
        UUID list = insertFile(mine, "elenco.csv", large);
        UUID again = insertFile(mine, "elenco di nuovo.csv", large);
        UUID sheet = insertFile(theirs, "foglio.xlsx", bytes("PK\u0003\u0004foglio"));
        UUID empty = insertFile(mine, "vuoto.csv", new byte[0]);
        byte[] picture = TestPictures.png(60, 20);
        UUID first = insertEmblem(mine, 2, picture);
        UUID second = insertEmblem(mine, 1, picture);
        UUID far = insertEmblem(theirs, 1, picture);
        migrate("latest");
        assertThat(held(mine, "intake.import"))
                .containsExactlyInAnyOrder(
                        list + " elenco.csv TEXT " + sha256(large),
                        again + " elenco di nuovo.csv TEXT " + sha256(large));
        assertThat(held(theirs, "intake.import"))
                .containsExactly(
                        sheet + " foglio.xlsx ZIP " + sha256(bytes("PK\u0003\u0004foglio")));
        assertThat(held(mine, "territories.territory"))
                .containsExactly(
                        second + " emblema.png PNG " + sha256(picture),
                        first + " emblema.png PNG " + sha256(picture));
        assertThat(held(theirs, "territories.territory"))
                .hasSize(1)
                .allMatch(line -> line.startsWith(far.toString()));
        assertThat(column("select width || 'x' || height from files_contents where width > 0"))
                .containsOnly("60x20")
                .hasSize(2);
        assertThat(column("select count(*) from files_contents")).containsExactly("4");
        assertThat(column("""
                        select c.id from files_contents c where c.sha256 <> (
                          select encode(sha256(string_agg(p.bytes, '' order by p.starts_at)), 'hex')
                          from files_pieces p where p.content_id = c.id)
                        """))
                .as("contents that do not make their fingerprint")
                .isEmpty();
        assertThat(column("select file_name from intake_imports where file_id is null"))
                .as(empty + " had no bytes")
                .containsExactly("vuoto.csv");
    }

    @Test
    void territoriesStayApartAfterwards() throws SQLException {
        insertFile(mine, "elenco.csv", large);
        insertEmblem(mine, 1, TestPictures.png(6, 2));
        migrate("latest");
        assertThat(column("""
                        select relname from pg_class where relname ~ '^(files_|intake_|territories_emblems)'
                          and relkind = 'r' and not relforcerowsecurity
                        """)).isEmpty();
        assertThat(column("select to_regclass('intake_files')::text"))
                .containsExactly((String) null);
    }

    private UUID insertFile(UUID territory, String name, byte[] content) throws SQLException {
        UUID id = UUID.randomUUID();
        update(
                "insert into intake_files values (?, ?, ?, ?, ?, now())",
                territory,
                id,
                name,
                "0".repeat(64),
                content.length);
        for (int number = 0; number * PIECE < content.length; number++) {
            byte[] piece = Arrays.copyOfRange(
                    content, number * PIECE, Math.min(content.length, (number + 1) * PIECE));
            update(
                    "insert into intake_file_pieces values (?, ?, ?, ?)",
                    territory,
                    id,
                    number,
                    piece);
        }
        update("""
                insert into intake_imports
                  (territory_id, id, kind, format, options, file_name, file_sha256, file_id, state, asked_at)
                values (?, ?, 'ACTORS', 'csv', '', ?, '', ?, 'DRAFT', now())
                """, territory, UUID.randomUUID(), name, id);
        return id;
    }

    private UUID insertEmblem(UUID territory, int position, byte[] picture) throws SQLException {
        UUID id = UUID.randomUUID();
        update(
                "insert into territories_emblems values (?, ?, ?, 'Comune', ?, now(), null)",
                territory,
                id,
                position,
                picture);
        return id;
    }

    private List<String> held(UUID territory, String kind) throws SQLException {
        return column("""
                select concat_ws(' ', r.id, r.name, c.type, c.sha256) from files_references r
                join files_contents c on c.id = r.content_id and c.territory_id = r.territory_id
                where c.unused_since is null and r.territory_id = '%s' and r.holder_kind = '%s'
                order by r.position, r.name
                """.formatted(territory, kind));
    }

    private void migrate(String target) {
        String setting = "nullif(current_setting('app.territory', true), '')::uuid";
        Flyway.configure()
                .dataSource(url, server.owner().user(), server.owner().password())
                .locations("classpath:db/migration")
                .table("database_migrations")
                .outOfOrder(true)
                .target(target)
                .placeholders(Map.of(
                        "app",
                        server.application().user(),
                        "current_territory",
                        setting,
                        "territory",
                        "(select " + setting + ")"))
                .load()
                .migrate();
    }

    private void update(String sql, Object... values) throws SQLException {
        try (Connection connection = connect(url);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private List<String> column(String sql) throws SQLException {
        try (Connection connection = connect(url)) {
            return TestDatabase.column(connection, sql);
        }
    }

    private static void run(String where, String... statements) throws SQLException {
        try (Connection connection = connect(where);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Connection connect(String where) throws SQLException {
        DatabaseAddress.Login superuser = TestDatabase.superuser();
        return DriverManager.getConnection(where, superuser.user(), superuser.password());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}

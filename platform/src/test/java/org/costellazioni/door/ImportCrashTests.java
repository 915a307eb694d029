package org.costellazioni.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.database.ChildJvm;
import org.costellazioni.database.DataFolder;
import org.costellazioni.database.DatabaseAddress;
import org.costellazioni.database.EmbeddedPostgres;
import org.costellazioni.database.ReadyFolder;
import org.costellazioni.database.Rounds;
import org.costellazioni.kernel.Command;
import org.costellazioni.kernel.FiscalCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** kill -9 of an import, of its server and of both: read again, the file ends as if nothing had been. */
class ImportCrashTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ROWS = Rounds.length("import-crashes", 4_000, 8_000);
    private static final int CHUNK_MILLIS = 250;

    /** What the registry and the import keep, without identifiers and times. */
    private static final List<String> TABLES = List.of("""
            select (to_jsonb(a) - array['territory_id', 'id', 'recorded_at', 'record_source'])::text
            from registry_actors a where territory_id = %s""", """
            select concat_ws('|', s.slug, o.slug, t.kind, t.role, t.period, t.weight, p.kind, p.label)
            from registry_ties t join registry_proofs p on p.id = t.proof_id
            join registry_actors s on s.id = t.source_id join registry_actors o on o.id = t.target_id
            where t.territory_id = %s""", """
            select concat_ws('|', a.slug, c.field, c.before, c.after) from registry_actor_changes c
            join registry_actors a on a.id = c.actor_id where c.territory_id = %s""", """
            select concat_ws('|', s.source, s.key, a.slug, s.fingerprint, s.content, s.line)
            from intake_sightings s join registry_actors a on a.id = s.actor_id
            where s.territory_id = %s""", """
            select concat_ws('|', r.line, r.key, r.fingerprint, r.content,
              (select string_agg(a.slug || c.percent, ',' order by a.slug)
               from intake_undecided_candidates c join registry_actors a on a.id = c.actor_id
               where c.row_id = r.id))
            from intake_undecided_rows r where territory_id = %s""", """
            select concat_ws('|', line, original, reason, arguments) from intake_rejected_rows
            where territory_id = %s""", """
            select concat_ws('|', state, line_done, accepted, updated, unchanged, rejected, undecided)
            from intake_imports where territory_id = %s""");

    private enum Victim {
        IMPORT,
        SERVER,
        BOTH
    }

    @TempDir
    private Path place;

    static IntStream rounds() {
        return Rounds.of("import-crashes");
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void aReadingKilledAnywhereAndRunAgainEqualsAnUndisturbedOne(int seed) throws Exception {
        Random random = new Random(seed);
        Path file = Files.writeString(place.resolve("elenco.csv"), list());
        ReadyFolder.withSchema(place.resolve("dati"));
        run(Console.DONE, "territory", "create", "ferito", "Ferito");
        run(Console.DONE, "territory", "create", "intero", "Intero");
        for (Victim victim : Rounds.victims("import-crashes", Victim.values())) {
            kill(victim, file, random);
        }
        run(Command.SOME_REJECTED, "import", "actors", file.toString(), "--territory", "ferito");
        run(Command.SOME_REJECTED, "import", "actors", file.toString(), "--territory", "intero");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder(), "prova");
                Connection connection = connection(server.address())) {
            for (String table : TABLES) {
                assertThat(rows(connection, table, "ferito"))
                        .as("seed %d: %s", seed, table)
                        .isNotNull()
                        .isEqualTo(rows(connection, table, "intero"));
            }
        }
    }

    private void kill(Victim victim, Path file, Random random) throws Exception {
        ChildJvm reading = start("import", "actors", file.toString(), "--territory", "ferito");
        try {
            awaitAChunk(reading);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(CHUNK_MILLIS));
            long postmaster =
                    Long.parseLong(Files.readAllLines(folder().postgres().resolve("postmaster.pid"))
                            .getFirst()
                            .strip());
            if (victim != Victim.SERVER) {
                reading.signal("STOP");
            }
            if (victim != Victim.IMPORT) {
                ChildJvm.signal("KILL", postmaster);
            }
            if (victim != Victim.SERVER) {
                reading.signal("KILL");
            }
            reading.ended(PATIENCE);
        } finally {
            reading.close();
        }
    }

    /** Waits until the reading has moved its checkpoint, so that it dies half way and not before. */
    private void awaitAChunk(ChildJvm reading) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Optional<DatabaseAddress> address = EmbeddedPostgres.attach(folder());
        while (address.isEmpty()) {
            assertThat(System.nanoTime()).as(reading.lines().toString()).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(5);
            address = EmbeddedPostgres.attach(folder());
        }
        try (Connection connection = connection(address.get())) {
            long before = lineDone(connection);
            while (lineDone(connection) == before) {
                assertThat(System.nanoTime()).isLessThan(deadline);
                TimeUnit.MILLISECONDS.sleep(5);
            }
        } catch (SQLException gone) {
            reading.ended(PATIENCE);
            throw new AssertionError(String.join("\n", reading.lines()), gone);
        }
    }

    private static long lineDone(Connection connection) throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement(
                        "select coalesce(max(line_done), 0) from intake_imports");
                ResultSet row = asked.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection connection(DatabaseAddress address) throws IOException, SQLException {
        DatabaseAddress.Login login = EmbeddedPostgres.superuser(folder());
        return DriverManager.getConnection(address.url(), login.user(), login.password());
    }

    private static List<String> rows(Connection connection, String table, String slug)
            throws SQLException {
        String territory = "(select id from territories_territories where slug = '" + slug + "')";
        List<String> rows = new ArrayList<>();
        try (PreparedStatement asked =
                        connection.prepareStatement(table.formatted(territory) + " order by 1");
                ResultSet row = asked.executeQuery()) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    /** Rows with and without codes, twice told, wrong, alike, and with networks. */
    private static String list() {
        StringBuilder list = new StringBuilder("codice_fiscale;denominazione;comune;rete\n");
        for (int i = 1; i <= ROWS; i++) {
            int actor = i % 300 == 0 ? i - 150 : i;
            String code = i % 80 == 0 ? "" : i % 200 == 1 ? "00339370271" : code(actor);
            String network = i % 90 == 0 ? "Rete numero " + i % 7 + "|Rete di tutti" : "";
            String name = "Circolo " + Integer.toString(i, 26).replaceAll("[0-9]", "x") + " " + i;
            list.append(code).append(';').append(name).append(";Mira;").append(network);
            list.append('\n');
        }
        return list.toString();
    }

    private static String code(int number) {
        String ten = "9%06d999".formatted(number);
        return ten + FiscalCode.checkDigit(ten);
    }

    private void run(int expected, String... arguments) throws Exception {
        ChildJvm child = start(arguments);
        int code = child.ended(PATIENCE);
        assertThat(code).as(String.join("\n", child.lines())).isEqualTo(expected);
    }

    private ChildJvm start(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folder().path().toString()));
        return ChildJvm.start(Main.class, all.toArray(String[]::new));
    }

    private DataFolder folder() throws IOException {
        return DataFolder.at(place.resolve("dati"));
    }
}

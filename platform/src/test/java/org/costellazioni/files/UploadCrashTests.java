package org.costellazioni.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.database.ChildJvm;
import org.costellazioni.database.DataFolder;
import org.costellazioni.database.EmbeddedPostgres;
import org.costellazioni.database.ReadyFolder;
import org.costellazioni.database.Rounds;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** kill -9 in the middle of an upload: what was said to be kept is whole, and nothing else is there. */
class UploadCrashTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int UPLOAD_MILLIS = 500;

    @TempDir
    private Path place;

    static IntStream rounds() {
        return Rounds.of("upload-crashes");
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void anUploadThatWasCutShortLeavesNothing(int seed) throws Exception {
        Random random = new Random(seed);
        Path temporary = java.nio.file.Files.createDirectory(place.resolve("tmp"));
        List<String> kept = new ArrayList<>();
        ReadyFolder.withSchema(place.resolve("dati"));
        for (boolean serverToo : Rounds.victims("upload-crashes", false, true)) {
            kept.addAll(uploadsUntilKilled(serverToo, random, temporary));
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder(), "prova");
                Connection connection = connection(server)) {
            assertThat(column(connection, "select sha256 from files_contents"))
                    .as("seed %d", seed)
                    .containsAll(kept);
            assertThat(column(connection, """
                            select c.id::text from files_contents c
                            where c.size_bytes <> (select coalesce(sum(octet_length(p.bytes)), 0)
                                from files_pieces p where p.content_id = c.id)
                              or c.sha256 <> (
                                select encode(sha256(string_agg(p.bytes, '' order by starts_at)), 'hex')
                                from files_pieces p where p.content_id = c.id)
                              or not exists (select from files_references r where r.content_id = c.id)
                            """)).as("seed %d", seed).isEmpty();
        }
        try (Stream<Path> left = java.nio.file.Files.list(temporary)) {
            assertThat(left.filter(
                            path -> path.getFileName().toString().startsWith("costellazioni")))
                    .allMatch(path -> path.toFile().length() == 0);
        }
    }

    private List<String> uploadsUntilKilled(boolean serverToo, Random random, Path temporary)
            throws Exception {
        try (ChildJvm uploads =
                ChildJvm.start(Uploader.class, folder().path().toString(), temporary.toString())) {
            uploads.await(line -> line.startsWith("kept"), PATIENCE);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(UPLOAD_MILLIS));
            long postmaster = Long.parseLong(
                    java.nio.file.Files.readAllLines(folder().postgres().resolve("postmaster.pid"))
                            .getFirst()
                            .strip());
            uploads.signal("STOP");
            if (serverToo) {
                ChildJvm.signal("KILL", postmaster);
            }
            uploads.signal("KILL");
            uploads.ended(PATIENCE);
            return uploads.lines().stream()
                    .filter(line -> line.matches("kept [0-9a-f]{64}"))
                    .map(line -> line.substring("kept ".length()))
                    .toList();
        }
    }

    private static Connection connection(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(
                server.address().url(),
                server.address().owner().user(),
                server.address().owner().password());
    }

    /** For every territory: the owner is bound by row-level security unless it is lifted. */
    private static List<String> column(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String table : new String[] {"contents", "pieces", "references"}) {
                statement.execute("alter table files_" + table + " no force row level security");
            }
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
        }
        return values;
    }

    private DataFolder folder() throws IOException {
        return DataFolder.at(place.resolve("dati"));
    }
}

package org.costellazioni.door.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.costellazioni.database.DataFolder;
import org.costellazioni.database.DatabaseAddress;
import org.costellazioni.database.DatabaseAddress.Login;
import org.costellazioni.database.EmbeddedPostgres;
import org.costellazioni.database.ReadyFolder;
import org.costellazioni.database.SmallDisk;
import org.costellazioni.database.TestDatabase;
import org.costellazioni.door.backup.BackupFailure.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Copies of servers that run, put back beside them: of the test run's own with all that is in it, and of
 * a small one, since a copy costs as much as it holds.
 */
class BackupsTests {

    private static final char[] PASSPHRASE = "una frase lunga e facile".toCharArray();

    @TempDir
    private Path place;

    @TempDir
    private static Path small;

    private static @Nullable EmbeddedPostgres running;

    /** A server that is copied. */
    private record Source(DataFolder folder, DatabaseAddress address) {

        static Source all() {
            return new Source(TestDatabase.folder(), TestDatabase.address());
        }

        static Source little() throws IOException {
            return new Source(
                    DataFolder.at(small), Objects.requireNonNull(running).address());
        }
    }

    @BeforeAll
    static void begin() throws Exception {
        running = EmbeddedPostgres.start(ReadyFolder.withoutSchema(small), "prova");
    }

    @AfterAll
    static void end() {
        Objects.requireNonNull(running).close();
    }

    private Source source = Source.all();

    @BeforeEach
    void fill() throws Exception {
        source = Source.little();
        fillSource();
    }

    private void fillSource() throws Exception {
        execute("drop table if exists copy_trial");
        execute("create table copy_trial (number int primary key, text text not null)");
        execute("insert into copy_trial select i, md5(i::text) from generate_series(1, 20000) i");
    }

    @AfterEach
    void empty() throws Exception {
        execute("drop table if exists copy_trial");
    }

    @Test
    void putsBackEveryRowOfEveryTable() throws Exception {
        source = Source.all();
        fillSource();
        Path copy = place.resolve("copia");
        Backups.Summary written = write(copy, null);
        TreeMap<String, String> before = contents(source.address());
        Path folder = place.resolve("nuova");
        assertThat(Backups.restore(copy, folder, null)).isEqualTo(written);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(DataFolder.at(folder), "prova")) {
            assertThat(server.address().url()).isNotEqualTo(source.address().url());
            assertThat(server.address().application())
                    .as("the secrets come along")
                    .isEqualTo(source.address().application());
            assertThat(contents(server.address())).isEqualTo(before);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("rw-------");
    }

    @Test
    void holdsAllThatWasAcknowledgedBeforeItBeganWhileOthersWrite() throws Exception {
        AtomicInteger acknowledged = new AtomicInteger(20_000);
        Thread writer = Thread.ofPlatform().start(() -> keepWriting(acknowledged));
        Path copy = place.resolve("copia");
        int before;
        try {
            before = acknowledged.get();
            write(copy, PASSPHRASE);
        } finally {
            writer.interrupt();
            writer.join();
        }
        assertThat(acknowledged.get()).isGreaterThan(before);
        Backups.restore(copy, place.resolve("nuova"), PASSPHRASE);
        DataFolder folder = DataFolder.at(place.resolve("nuova"));
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, "prova")) {
            List<String> row = column(
                    server.address(),
                    "select count(*) = max(number) and max(number) >= " + before
                            + " from copy_trial");
            assertThat(row).as("a prefix of what was written, without holes").containsExactly("t");
        }
    }

    @Test
    void aCopyPutBackQuietlyWritesNoOldLettersAndKnowsNobody() throws Exception {
        for (String table : List.of(
                "spring_session (id int)",
                "mail_messages (next_attempt_at timestamptz, text text)",
                "upkeep_links (purpose text)")) {
            execute("create table " + table);
        }
        try {
            execute("insert into spring_session values (1)");
            execute("insert into mail_messages values (now(), 'segreto'), (null, null)");
            execute("insert into upkeep_links values ('people.invitation'), ('upkeep.calendar')");
            Path copy = place.resolve("copia");
            write(copy, null);
            for (Revival revival : Revival.values()) {
                Path folder = place.resolve(revival.name());
                Backups.restore(copy, folder, null, revival);
                boolean quiet = revival == Revival.QUIET;
                try (EmbeddedPostgres server =
                        EmbeddedPostgres.start(DataFolder.at(folder), "prova")) {
                    assertThat(column(server.address(), """
                                    select (select count(*) from spring_session)
                                      || ' ' || (select count(next_attempt_at) + count(text)
                                                 from mail_messages)
                                      || ' ' || (select string_agg(purpose, ' ' order by purpose)
                                                 from upkeep_links)
                                    """))
                            .as(revival.name())
                            .containsExactly(
                                    quiet
                                            ? "0 0 upkeep.calendar"
                                            : "1 2 people.invitation upkeep.calendar");
                }
                assertThat(Files.exists(folder.resolve("mail-held"))).isEqualTo(quiet);
                assertThat(folder.resolve("restoring")).doesNotExist();
            }
        } finally {
            execute("drop table spring_session, mail_messages, upkeep_links");
        }
    }

    @Test
    void aDiskWithoutRoomForTheCopyIsSaidAndLeavesNothing() throws Exception {
        Path mount = Files.createDirectory(place.resolve("disco"));
        try (SmallDisk disk = SmallDisk.mounted(mount, 2)) {
            Path copy = disk.path().resolve("copia");
            assertThat(catchThrowableOfType(BackupFailure.class, () -> write(copy, null))
                            .reason())
                    .isEqualTo(Reason.NO_ROOM);
            assertThat(disk.path()).isEmptyDirectory();
        }
    }

    @Test
    void showsNoSecretUnderAPassphrase() throws Exception {
        Path copy = place.resolve("copia");
        write(copy, PASSPHRASE);
        assertThat(reason(copy, null)).isEqualTo(Reason.PASSPHRASE_MISSING);
        assertThat(reason(copy, "un’altra".toCharArray()))
                .isEqualTo(Reason.PASSPHRASE_WRONG_OR_DAMAGED);
        assertThat(place.resolve("nuova")).as("nothing was touched").doesNotExist();
    }

    @Test
    void leavesAnEmptyFolderEmptyWhenTheCopyIsDamaged() throws Exception {
        Path copy = place.resolve("copia");
        write(copy, null);
        try (RandomAccessFile file = new RandomAccessFile(copy.toFile(), "rw")) {
            file.seek(file.length() / 2);
            int byteThere = file.read();
            file.seek(file.length() / 2);
            file.write(byteThere ^ 1);
        }
        Path folder = Files.createDirectory(place.resolve("nuova"));
        assertThat(reason(copy, null)).isEqualTo(Reason.DAMAGED);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void touchesNoFolderThatHoldsAnything() throws Exception {
        Path folder = Files.createDirectory(place.resolve("nuova"));
        Files.writeString(folder.resolve("appunti"), "miei");
        Path copy = Files.createFile(place.resolve("copia"));
        assertThat(reason(copy, null)).isEqualTo(Reason.FOLDER_NOT_EMPTY);
        assertThat(folder.resolve("appunti")).hasContent("miei");
    }

    @Test
    void overwritesNoFile() throws Exception {
        Path copy = Files.writeString(place.resolve("copia"), "di ieri");
        assertThat(catchThrowableOfType(BackupFailure.class, () -> write(copy, null))
                        .reason())
                .isEqualTo(Reason.FILE_EXISTS);
        assertThat(copy).hasContent("di ieri");
    }

    @Test
    void leavesNothingBehindOnTheServer() throws Exception {
        write(place.resolve("copia"), null);
        assertThat(column(source.address(), "select slot_name from pg_replication_slots"))
                .isEmpty();
        try (var files = Files.list(place)) {
            assertThat(files.toList()).containsExactly(place.resolve("copia"));
        }
    }

    private Reason reason(Path copy, char @Nullable [] passphrase) {
        return catchThrowableOfType(
                        BackupFailure.class,
                        () -> Backups.restore(copy, place.resolve("nuova"), passphrase))
                .reason();
    }

    private Backups.Summary write(Path copy, char @Nullable [] passphrase) throws Exception {
        return Backups.write(source.folder(), source.address(), copy, passphrase);
    }

    private void keepWriting(AtomicInteger acknowledged) {
        try (Connection connection = connect(source.address());
                PreparedStatement insert =
                        connection.prepareStatement("insert into copy_trial values (?, 'nuovo')")) {
            while (!Thread.currentThread().isInterrupted()) {
                insert.setInt(1, acknowledged.get() + 1);
                insert.executeUpdate();
                acknowledged.incrementAndGet();
            }
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Every table with a digest of all its rows, in an order that does not depend on storage. */
    private TreeMap<String, String> contents(DatabaseAddress address)
            throws SQLException, IOException {
        TreeMap<String, String> contents = new TreeMap<>();
        String tables = "select format('%I.%I', schemaname, tablename) from pg_tables"
                + " where schemaname not in ('pg_catalog', 'information_schema')";
        for (String table : column(address, tables)) {
            // A scheduler of another test may be writing down that it lives: its jobs count, not
            // its pulse.
            String row = table.endsWith(".scheduled_tasks") ? "(task_name, task_instance)" : "t";
            List<String> digest = column(
                    address,
                    "select count(*) || ' ' || coalesce(md5(string_agg(" + row
                            + "::text, '|' order by " + row + "::text)), '') from " + table + " t");
            contents.put(table, digest.getFirst());
        }
        assertThat(contents).isNotEmpty();
        return contents;
    }

    private List<String> column(DatabaseAddress address, String sql)
            throws SQLException, IOException {
        try (Connection connection = connect(address)) {
            return TestDatabase.column(connection, sql);
        }
    }

    private void execute(String sql) throws SQLException, IOException {
        try (Connection connection = connect(source.address());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The superuser is not bound by row-level security: it sees every row of every territory. */
    private Connection connect(DatabaseAddress address) throws SQLException, IOException {
        Login superuser = EmbeddedPostgres.superuser(source.folder());
        return DriverManager.getConnection(address.url(), superuser.user(), superuser.password());
    }
}

package org.costellazioni.door.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** PostgreSQL's low-level base backup: its files between a start and a stop, then the log. */
final class BaseBackup {

    /** Their files belong to the running server, not to its data; the folders must be there. */
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init", "backup_manifest");

    /** The state of the whole: taken last, so that it is never older than what it speaks of. */
    private static final String CONTROL = "global/pg_control";

    private static final String FOLDER = "postgres/";

    private final Path data;
    private final ArchiveWriter archive;

    BaseBackup(Path data, ArchiveWriter archive) {
        this.data = data;
        this.archive = archive;
    }

    /** @param connection a superuser's, kept open for the whole copy */
    void take(Connection connection) throws IOException, SQLException {
        try (Statement statement = connection.createStatement()) {
            // Temporary: it goes with the session, however the session ends.
            one(statement, """
                    select slot_name from pg_create_physical_replication_slot(
                        'costellazioni_copy_' || pg_backend_pid(), true, true)
                    """);
            String first = one(
                    statement,
                    "select pg_walfile_name(pg_backup_start('costellazioni', fast => true))");
            files();
            String last = stop(statement);
            log(first, last);
        }
    }

    private void files() throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.list(data)) {
            paths = walk.sorted().toList();
        }
        for (Path path : paths) {
            copy(path);
        }
        archive.file(FOLDER + CONTROL, data.resolve(CONTROL));
    }

    private void copy(Path path) throws IOException {
        String name = data.relativize(path).toString();
        String simple = String.valueOf(path.getFileName());
        if (LEFT_OUT.contains(simple) || simple.startsWith("pgsql_tmp") || name.equals(CONTROL)) {
            return;
        }
        if (!Files.isDirectory(path)) {
            archive.file(FOLDER + name, path);
            return;
        }
        archive.folder(FOLDER + name);
        if (!EMPTIED.contains(name)) {
            for (Path child : children(path)) {
                copy(child);
            }
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.sorted().toList();
        } catch (NoSuchFileException vanished) {
            return List.of();
        }
    }

    /** Ends the backup; returns the name of the last log file that the copy needs. */
    private String stop(Statement statement) throws IOException, SQLException {
        try (ResultSet row = statement.executeQuery("""
                        select pg_walfile_name(lsn), labelfile, spcmapfile
                        from pg_backup_stop(wait_for_archive => false)
                        """)) {
            row.next();
            archive.text(
                    FOLDER + "backup_label", row.getString(2).getBytes(StandardCharsets.UTF_8));
            String tablespaces = row.getString(3);
            if (tablespaces != null && !tablespaces.isBlank()) {
                throw new IOException("tablespaces outside the data folder are not supported");
            }
            return row.getString(1);
        }
    }

    private void log(String first, String last) throws IOException {
        archive.folder(FOLDER + "pg_wal/archive_status");
        archive.folder(FOLDER + "pg_wal/summaries");
        int files = 0;
        for (Path path : children(data.resolve("pg_wal"))) {
            String name = String.valueOf(path.getFileName());
            // Names are hexadecimal numbers of one width: their order is the log's.
            boolean needed = name.length() == first.length()
                    && name.compareTo(first) >= 0
                    && name.compareTo(last) <= 0;
            if (needed || name.endsWith(".history")) {
                archive.file(FOLDER + "pg_wal/" + name, path);
                files++;
            }
        }
        if (files == 0) {
            throw new IOException("the log from " + first + " to " + last + " is not there");
        }
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}

package org.costellazioni.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A version of the product that cities run, with rows that they may have by then: a folder of
 * {@code src/test/resources/upgrade} named after the version's highest migration.
 *
 * <p><b>An issue adds its last version</b> by a folder {@code V1234}. The database in which its scripts
 * run is the one that has lived through the versions before, so they fill what is new since: tables and
 * columns of the new migrations, new words of checks, and the second city by {@code repeat_rows}. The
 * folder holds
 *
 * <ul>
 *   <li>{@code 10-….sql} and so on: the rows, run in their order as superuser;
 *   <li>{@code complete.sql}: a query that answers with what they leave out and the catalog cannot know;
 *   <li>{@code unfilled.txt}: gaps that are left on purpose, as the test tells them, with the reason;
 *   <li>{@code pages.txt}: pages that are new, who finds something there and what;
 *   <li>{@code afterwards.txt}: the same, once the jobs that wait in the rows have run;
 *   <li>{@code small.copy}, {@code small-sealed.copy}: when the form of copies has changed, one as this
 *       version writes it (door.backup.ArchiveTests says what is in it).
 * </ul>
 *
 * <p><b>A migration that moves a table</b>, or takes columns away, owes the folder of the last version a
 * file {@code moved/<former table>.sql}: one query that gives the former rows back from where they are
 * now. A column that the query leaves out is gone on purpose; say why in a comment. A page that moves
 * owes a redirection from its old address.
 *
 * @param number of its highest migration, {@code 0903}
 */
public record LandedVersion(String number, Path folder) {

    /** All of them, the oldest first. */
    public static List<LandedVersion> all() {
        return files(home()).stream()
                .filter(Files::isDirectory)
                .map(folder -> new LandedVersion(name(folder).substring(1), folder))
                .toList();
    }

    /** The identifier of a thing that the rows know by a name, as {@code functions.sql} makes it. */
    public static UUID named(String name) {
        try {
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5")
                            .digest(name.getBytes(StandardCharsets.UTF_8)));
            return UUID.fromString("01980000-%s-7%s-8%s-%s"
                    .formatted(
                            digest.substring(0, 4),
                            digest.substring(4, 7),
                            digest.substring(7, 10),
                            digest.substring(10, 22)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the rows of every version are written with. */
    static String functions() {
        return text(home().resolve("functions.sql"));
    }

    List<String> rows() {
        return files(folder).stream()
                .filter(file -> name(file).matches("\\d\\d-.*\\.sql"))
                .map(LandedVersion::text)
                .toList();
    }

    String complete() {
        return text(folder.resolve("complete.sql"));
    }

    /** Gaps that are left on purpose, without their reasons. */
    public List<String> unfilled() {
        return lines("unfilled.txt").stream()
                .map(line -> line.split(" {2,}", 2)[0])
                .toList();
    }

    /** Former tables, each with the query that gives its rows back. */
    Map<String, String> moved() {
        Path moved = folder.resolve("moved");
        Map<String, String> queries = new TreeMap<>();
        if (Files.isDirectory(moved)) {
            files(moved).forEach(file -> queries.put(name(file).replace(".sql", ""), text(file)));
        }
        return queries;
    }

    /** The lines of a file of the folder, without empty ones and those that begin with {@code #}. */
    public List<String> lines(String file) {
        return text(folder.resolve(file))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    @Override
    public String toString() {
        return "V" + number;
    }

    private static Path home() {
        try {
            return Path.of(Objects.requireNonNull(LandedVersion.class.getResource("/upgrade"))
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

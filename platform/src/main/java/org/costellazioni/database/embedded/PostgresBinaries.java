package org.costellazioni.database.embedded;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

/** The unpacked PostgreSQL programs: {@code bin/postgres}, {@code bin/initdb}, libraries. */
public record PostgresBinaries(Path directory) {

    /** The release whose archive is on the class path; part of the folder's name. */
    public static final String VERSION = "18.6.0";

    private static final int SANE_ENTRY_COUNT = 20_000;

    /**
     * Unpacks the archive once below a cache folder of the user, so several data folders share it;
     * where that cannot be written, below the given folder.
     *
     * @throws IOException also when the product carries no PostgreSQL for this machine
     */
    public static PostgresBinaries unpacked(Path fallback) throws IOException {
        try {
            return unpackedBelow(cacheFolder());
        } catch (FileSystemException notWritable) {
            return unpackedBelow(fallback);
        }
    }

    static PostgresBinaries unpackedBelow(Path parent) throws IOException {
        String name = "postgresql-" + VERSION + "-" + architecture();
        Path place = parent.resolve(name);
        return new PostgresBinaries(
                Files.isExecutable(place.resolve("bin/postgres")) ? place : unpack(parent, name));
    }

    Path program(String name) {
        return directory.resolve("bin").resolve(name);
    }

    private static Path cacheFolder() {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path home = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home", "/"), ".cache")
                : Path.of(configured);
        return home.resolve("costellazioni");
    }

    private static String architecture() {
        String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return name.equals("aarch64") ? "arm_64" : "x86_64";
    }

    private static Path unpack(Path parent, String name) throws IOException {
        String resource = "/postgres-linux-" + architecture() + ".txz";
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(resource)) {
            if (archive == null || !linux) {
                throw new IOException("no PostgreSQL for this machine: give --database-url");
            }
            Files.createDirectories(parent);
            Path fresh = Files.createTempDirectory(parent, name + ".new");
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            extract(archive, fresh);
            return putInPlace(fresh, parent.resolve(name));
        }
    }

    private static void extract(InputStream archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            int count = 0;
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target) || ++count > SANE_ENTRY_COUNT) {
                    throw new IOException("not a PostgreSQL archive: " + entry.getName());
                }
                write(tar, entry, path);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(path.getParent());
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(path.getParent());
            Files.copy(tar, path);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** Another process may have unpacked meanwhile: the first to finish wins. */
    private static Path putInPlace(Path fresh, Path place) throws IOException {
        try {
            return Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException alreadyThere) {
            Trees.delete(fresh);
            if (Files.isExecutable(place.resolve("bin/postgres"))) {
                return place;
            }
            throw alreadyThere;
        }
    }
}

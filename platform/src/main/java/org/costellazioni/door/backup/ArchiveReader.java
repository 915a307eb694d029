package org.costellazioni.door.backup;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.util.Arrays;
import java.util.zip.ZipException;

/** Reads a whole copy, into a folder or to verify it only, and compares it with its inventory. */
final class ArchiveReader {

    private static final int BUFFER_BYTES = 1 << 16;

    private ArchiveReader() {}

    /**
     * @param target an empty folder, or null to verify without writing
     * @throws BackupFailure when anything is missing or altered
     */
    static Inventory read(Path file, char @Nullable [] passphrase, @Nullable Path target)
            throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(CopyFile.open(file, passphrase), "UTF-8")) {
            return read(tar, target);
        } catch (EOFException | ZipException cut) {
            throw new BackupFailure(BackupFailure.Reason.DAMAGED, String.valueOf(cut.getMessage()));
        }
    }

    private static Inventory read(TarArchiveInputStream tar, @Nullable Path target)
            throws IOException {
        Inventory found = new Inventory();
        for (TarArchiveEntry entry = next(tar); entry != null; entry = next(tar)) {
            if (entry.getName().equals(Inventory.ENTRY)) {
                if (!Arrays.equals(tar.readAllBytes(), found.text())) {
                    throw new BackupFailure(BackupFailure.Reason.DAMAGED, "checksums differ");
                }
                drain(tar);
                return found;
            }
            take(tar, entry, target, found);
        }
        throw new BackupFailure(BackupFailure.Reason.DAMAGED, "the end is missing");
    }

    /** To the very end, so that the compression’s and the encryption’s own proofs are read too. */
    private static void drain(TarArchiveInputStream tar) throws IOException {
        if (next(tar) != null) {
            throw new BackupFailure(BackupFailure.Reason.DAMAGED, "entries after the inventory");
        }
    }

    private static @Nullable TarArchiveEntry next(TarArchiveInputStream tar) throws IOException {
        try {
            return tar.getNextEntry();
        } catch (BackupFailure | EOFException | ZipException known) {
            throw known;
        } catch (IOException malformed) {
            throw new BackupFailure(
                    BackupFailure.Reason.DAMAGED, String.valueOf(malformed.getMessage()));
        }
    }

    private static void take(
            InputStream tar, TarArchiveEntry entry, @Nullable Path target, Inventory found)
            throws IOException {
        String name = entry.getName();
        Path path = target == null ? null : inside(target, name);
        if (entry.isDirectory()) {
            if (path != null) {
                Files.createDirectories(path, permissions("rwx------"));
            }
            return;
        }
        try (DigestOutputStream out = new DigestOutputStream(
                path == null ? OutputStream.nullOutputStream() : create(path),
                Inventory.digest())) {
            byte[] buffer = new byte[BUFFER_BYTES];
            long size = 0;
            for (int read = read(tar, buffer); read > 0; read = read(tar, buffer)) {
                out.write(buffer, 0, read);
                size += read;
            }
            found.add(name, out.getMessageDigest(), size);
        }
    }

    /** What cannot be read is the copy’s fault; what cannot be written is the disk’s. */
    private static int read(InputStream tar, byte[] buffer) throws IOException {
        try {
            return tar.read(buffer);
        } catch (BackupFailure known) {
            throw known;
        } catch (IOException malformed) {
            throw new BackupFailure(
                    BackupFailure.Reason.DAMAGED, String.valueOf(malformed.getMessage()));
        }
    }

    private static OutputStream create(Path path) throws IOException {
        Files.createFile(path, permissions("rw-------"));
        return Files.newOutputStream(path);
    }

    private static Path inside(Path target, String name) throws IOException {
        Path path = target.resolve(name).normalize();
        if (!path.startsWith(target)) {
            throw new BackupFailure(BackupFailure.Reason.DAMAGED, "a path outside: " + name);
        }
        Files.createDirectories(path.getParent(), permissions("rwx------"));
        return path;
    }

    private static java.nio.file.attribute.FileAttribute<?> permissions(String text) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
    }
}

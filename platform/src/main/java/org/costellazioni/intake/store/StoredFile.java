package org.costellazioni.intake.store;

import org.costellazioni.files.FileId;
import org.costellazioni.files.FileView;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that is read.
 *
 * @param id null when it stays where it is, on the disk of whoever typed the command
 */
public record StoredFile(@Nullable FileId id, String name, String sha256, long sizeBytes) {

    public static StoredFile of(FileView file) {
        return new StoredFile(file.id(), file.name(), file.sha256(), file.sizeBytes());
    }

    /** A file that is read where it is: only its name and fingerprint are known. */
    public static StoredFile describe(Path file, String name) throws IOException {
        try (DigestInputStream in = new DigestInputStream(
                Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return new StoredFile(
                    null,
                    name,
                    HexFormat.of().formatHex(in.getMessageDigest().digest()),
                    Files.size(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package org.costellazioni.intake.store;

import org.costellazioni.kernel.TimeOrderedIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** The tables {@code intake_files} and {@code intake_file_pieces}: uploads, streamed both ways. */
@Repository
public class StoredFiles {

    private static final int PIECE_BYTES = 256 * 1024;

    private final JdbcClient jdbc;

    StoredFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a copy of the file. */
    public StoredFile keep(Path file, String name, Instant at) throws IOException {
        UUID id = TimeOrderedIds.next();
        StoredFile stored =
                new StoredFile(id, name, describe(file, name).sha256(), Files.size(file));
        jdbc.sql("""
                        insert into intake_files (id, name, sha256, size_bytes, uploaded_at)
                        values (:id, :name, :sha256, :size, :at)
                        """)
                .param("id", id)
                .param("name", name)
                .param("sha256", stored.sha256())
                .param("size", stored.sizeBytes())
                .param("at", at)
                .update();
        try (InputStream in = Files.newInputStream(file)) {
            int number = 0;
            for (byte[] piece = in.readNBytes(PIECE_BYTES);
                    piece.length > 0;
                    piece = in.readNBytes(PIECE_BYTES)) {
                insert(id, number++, piece);
            }
        }
        return stored;
    }

    private void insert(UUID file, int number, byte[] bytes) {
        jdbc.sql("""
                        insert into intake_file_pieces (file_id, number, bytes)
                        values (:file, :number, :bytes)
                        """)
                .param("file", file)
                .param("number", number)
                .param("bytes", bytes)
                .update();
    }

    /** Writes the kept copy out, piece by piece. */
    public void copy(UUID file, OutputStream out) throws IOException {
        for (int number = 0; ; number++) {
            Optional<byte[]> piece = jdbc.sql("""
                            select bytes from intake_file_pieces
                            where file_id = :file and number = :number
                            """)
                    .param("file", file)
                    .param("number", number)
                    .query(byte[].class)
                    .optional();
            if (piece.isEmpty()) {
                return;
            }
            out.write(piece.get());
        }
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

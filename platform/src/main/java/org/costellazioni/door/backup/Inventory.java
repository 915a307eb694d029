package org.costellazioni.door.backup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/** The SHA-256 of every file in a copy, by the file's path; the copy's last entry. */
final class Inventory {

    static final String ENTRY = "inventory";

    private final SortedMap<String, String> hashes = new TreeMap<>();
    private long bytes;

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Keeps the digest's result; two files of one name would hide one another. */
    void add(String path, MessageDigest content, long size) throws BackupFailure {
        if (hashes.put(path, HexFormat.of().formatHex(content.digest())) != null) {
            throw new BackupFailure(BackupFailure.Reason.DAMAGED, "twice: " + path);
        }
        bytes += size;
    }

    int files() {
        return hashes.size();
    }

    long bytes() {
        return bytes;
    }

    /** One line a file, as {@code sha256sum} writes them. */
    byte[] text() {
        StringBuilder text = new StringBuilder();
        hashes.forEach(
                (path, hash) -> text.append(hash).append("  ").append(path).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}

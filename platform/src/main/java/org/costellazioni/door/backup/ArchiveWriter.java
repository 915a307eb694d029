package org.costellazioni.door.backup;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;

/** Puts files into a copy, also files that a working server goes on writing. */
final class ArchiveWriter implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final TarArchiveOutputStream tar;
    private final Inventory inventory = new Inventory();

    ArchiveWriter(OutputStream out) {
        tar = new TarArchiveOutputStream(out, "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    }

    void folder(String name) throws IOException {
        tar.putArchiveEntry(new TarArchiveEntry(name + "/"));
        tar.closeArchiveEntry();
    }

    void text(String name, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
        MessageDigest digest = Inventory.digest();
        digest.update(content);
        inventory.add(name, digest, content.length);
    }

    /**
     * Takes as many bytes as the file had at first sight: what is added meanwhile, or what is
     * missing because the file shrank, is in the log that goes with the copy. A file that vanished
     * is left out for the same reason.
     */
    void file(String name, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(size);
            tar.putArchiveEntry(entry);
            MessageDigest digest = Inventory.digest();
            copy(in, size, digest);
            tar.closeArchiveEntry();
            inventory.add(name, digest, size);
        } catch (NoSuchFileException vanished) {
            return;
        }
    }

    /** Ends the copy with its inventory, which it returns. */
    Inventory finish() throws IOException {
        byte[] text = inventory.text();
        TarArchiveEntry entry = new TarArchiveEntry(Inventory.ENTRY);
        entry.setSize(text.length);
        tar.putArchiveEntry(entry);
        tar.write(text);
        tar.closeArchiveEntry();
        tar.finish();
        return inventory;
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }

    private void copy(InputStream in, long size, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long left = size;
        while (left > 0) {
            int wanted = (int) Math.min(left, buffer.length);
            int read = in.readNBytes(buffer, 0, wanted);
            java.util.Arrays.fill(buffer, read, wanted, (byte) 0);
            tar.write(buffer, 0, wanted);
            digest.update(buffer, 0, wanted);
            left -= wanted;
        }
    }
}

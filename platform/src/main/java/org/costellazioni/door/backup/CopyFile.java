package org.costellazioni.door.backup;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The outermost layers of a copy: its header, the encryption if any, the compression. */
final class CopyFile {

    private static final byte[] MAGIC =
            "Costellazioni copy 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int PLAIN = 0;
    private static final int SEALED = 1;
    private static final int BUFFER_BYTES = 1 << 16;

    private CopyFile() {}

    static OutputStream create(OutputStream file, char @Nullable [] passphrase) throws IOException {
        DataOutputStream header =
                new DataOutputStream(new BufferedOutputStream(file, BUFFER_BYTES));
        header.write(MAGIC);
        OutputStream inner = header;
        if (passphrase == null) {
            header.writeByte(PLAIN);
        } else {
            header.writeByte(SEALED);
            CopyKey seal = CopyKey.fresh(passphrase);
            seal.write(header);
            inner = new EncryptingOutput(header, seal);
        }
        return new GZIPOutputStream(inner, BUFFER_BYTES);
    }

    static InputStream open(Path file, char @Nullable [] passphrase) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
        try {
            DataInputStream header = new DataInputStream(raw);
            if (!Arrays.equals(header.readNBytes(MAGIC.length), MAGIC)) {
                throw new BackupFailure(BackupFailure.Reason.NOT_A_COPY, file.toString());
            }
            boolean sealed = header.readByte() == SEALED;
            if (sealed && passphrase == null) {
                throw new BackupFailure(BackupFailure.Reason.PASSPHRASE_MISSING, file.toString());
            }
            InputStream inner = sealed && passphrase != null
                    ? new DecryptingInput(header, CopyKey.read(header, passphrase))
                    : header;
            return new GZIPInputStream(inner, BUFFER_BYTES);
        } catch (EOFException cut) {
            raw.close();
            throw new BackupFailure(BackupFailure.Reason.DAMAGED, "cut in its header");
        } catch (IOException failure) {
            raw.close();
            throw failure;
        }
    }
}

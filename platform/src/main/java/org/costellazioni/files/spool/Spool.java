package org.costellazioni.files.spool;

import org.costellazioni.files.rules.PictureOutline.Span;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * Content that has arrived, with its fingerprint. Its file has no name any more while it is open, so
 * nothing is left of it when it is closed, nor when the machine dies. One buffer of a piece's size is
 * all it holds in memory.
 */
public final class Spool implements AutoCloseable {

    /** How much of a content stands in one row. */
    public static final int PIECE_BYTES = 256 * 1024;

    private final FileChannel channel;
    private final MessageDigest digest = digest();
    private final byte[] buffer = new byte[PIECE_BYTES];
    private long size;
    private String fingerprint = "";

    private Spool() throws IOException {
        Path file = Files.createTempFile("costellazioni", null);
        channel = FileChannel.open(
                file,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    /**
     * Takes a stream in.
     *
     * @param mostBytes no more than one byte past it is read
     */
    public static Spool of(InputStream in, long mostBytes) throws IOException {
        return filled(spool -> {
            while (spool.size <= mostBytes) {
                long room = Math.min(spool.buffer.length, mostBytes + 1 - spool.size);
                int read = in.readNBytes(spool.buffer, 0, (int) room);
                if (read == 0) {
                    return;
                }
                spool.append(spool.buffer, 0, read);
            }
        });
    }

    /** Takes in what is written. */
    public static Spool written(Writing writing) throws IOException {
        return filled(spool -> writing.to(spool.end()));
    }

    private static Spool filled(Filling filling) throws IOException {
        Spool spool = new Spool();
        try {
            filling.fill(spool);
            spool.fingerprint = HexFormat.of().formatHex(spool.digest.digest());
            return spool;
        } catch (IOException | RuntimeException failure) {
            spool.close();
            throw failure;
        }
    }

    /** Writes a content to its end. */
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private interface Filling {
        void fill(Spool spool) throws IOException;
    }

    /** Takes one piece. */
    public interface PieceSink {

        /**
         * Takes the piece before it returns: the bytes change afterwards.
         *
         * @param startsAt the place of its first byte, from 0
         * @param bytes of which {@code length} count
         */
        void take(long startsAt, byte[] bytes, int length);
    }

    /** Hands out all pieces in order; all but the last are {@link #PIECE_BYTES} long. */
    public void pieces(PieceSink sink) throws IOException {
        for (long at = 0; at < size; at += PIECE_BYTES) {
            int length = (int) Math.min(PIECE_BYTES, size - at);
            readFully(at, buffer, length);
            sink.take(at, buffer, length);
        }
    }

    public long sizeBytes() {
        return size;
    }

    /** SHA-256 of all that was taken in, in lower-case hexadecimal digits. */
    public String sha256() {
        return fingerprint;
    }

    /** The first bytes, a piece at most. */
    public byte[] head() throws IOException {
        return part(0);
    }

    /** The last bytes, a piece at most. */
    public byte[] tail() throws IOException {
        return part(Math.max(0, size - PIECE_BYTES));
    }

    private byte[] part(long from) throws IOException {
        byte[] part = new byte[(int) Math.min(PIECE_BYTES, size - from)];
        readFully(from, part, part.length);
        return part;
    }

    /** All of it, from the beginning. */
    public InputStream content() {
        return content(List.of(new Span(0, size)));
    }

    /** The parts named, one after the other. */
    public InputStream content(List<Span> parts) {
        return new Parts(parts);
    }

    private void append(byte[] bytes, int from, int length) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, from, length);
        while (rest.hasRemaining()) {
            channel.write(rest, size + rest.position() - from);
        }
        digest.update(bytes, from, length);
        size += length;
    }

    private void readFully(long from, byte[] into, int length) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(into, 0, length);
        while (rest.hasRemaining()) {
            if (channel.read(rest, from + rest.position()) < 0) {
                throw new IOException("the spool was cut");
            }
        }
    }

    private OutputStream end() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                append(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                append(bytes, from, length);
            }
        };
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private final class Parts extends InputStream {

        private final List<Span> parts;
        private int part;
        private long done;

        Parts(List<Span> parts) {
            this.parts = parts;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            Objects.checkFromIndexSize(at, length, into.length);
            while (part < parts.size()) {
                Span span = parts.get(part);
                long left = span.to() - span.from() - done;
                if (left > 0) {
                    int some = (int) Math.min(left, length);
                    int read = channel.read(ByteBuffer.wrap(into, at, some), span.from() + done);
                    done += Math.max(read, 0);
                    return read;
                }
                part++;
                done = 0;
            }
            return -1;
        }
    }
}

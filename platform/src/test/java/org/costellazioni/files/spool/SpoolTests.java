package org.costellazioni.files.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.files.rules.PictureOutline.Span;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;

class SpoolTests {

    private static final int PIECE = Spool.PIECE_BYTES;

    @Test
    void whatWentInComesOutInPieces() throws Exception {
        for (int size : new int[] {0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE + 77}) {
            byte[] content = random(size);
            try (Spool spool = Spool.of(new ByteArrayInputStream(content), Long.MAX_VALUE - 1)) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                spool.pieces((startsAt, bytes, length) -> {
                    assertThat(startsAt).isEqualTo(out.size());
                    out.write(bytes, 0, length);
                });
                assertThat(out.toByteArray()).isEqualTo(content);
                assertThat(spool.content().readAllBytes()).isEqualTo(content);
                assertThat(spool.sizeBytes()).isEqualTo(size);
                assertThat(spool.sha256()).isEqualTo(sha256(content));
                assertThat(spool.head()).isEqualTo(Arrays.copyOf(content, Math.min(size, PIECE)));
                assertThat(spool.tail())
                        .isEqualTo(Arrays.copyOfRange(content, Math.max(0, size - PIECE), size));
            }
        }
    }

    @Test
    void oneBufferServesFromTheFirstByteToTheLast() throws IOException {
        Set<byte[]> buffers = Collections.newSetFromMap(new IdentityHashMap<>());
        InputStream large = new InputStream() {
            private long left = 40L * PIECE + 5;

            @Override
            public int read() {
                throw new AssertionError("byte by byte");
            }

            @Override
            public int read(byte[] into, int at, int length) {
                buffers.add(into);
                int some = (int) Math.min(left, length);
                left -= some;
                return some == 0 ? -1 : some;
            }
        };
        try (Spool spool = Spool.of(large, 1L << 30)) {
            spool.pieces((startsAt, bytes, length) -> buffers.add(bytes));
            assertThat(spool.sizeBytes()).isEqualTo(40L * PIECE + 5);
        }
        assertThat(buffers).hasSize(1).allMatch(buffer -> buffer.length == PIECE);
    }

    @Test
    void noMoreIsReadThanTheLimitAndAByte() throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(random(2 * PIECE));
        try (Spool spool = Spool.of(in, PIECE + 10)) {
            assertThat(spool.sizeBytes()).isEqualTo(PIECE + 11);
            assertThat(in.available()).isEqualTo(PIECE - 11);
        }
    }

    @Test
    void partsComeOneAfterTheOther() throws IOException {
        byte[] content = "Costellazioni".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        try (Spool spool = Spool.of(new ByteArrayInputStream(content), 100)) {
            List<Span> parts = List.of(new Span(0, 5), new Span(5, 5), new Span(10, 13));
            assertThat(spool.content(parts).readAllBytes()).asString().isEqualTo("Costeoni");
        }
    }

    @Test
    void whatIsWrittenHasItsFingerprintToo() throws Exception {
        byte[] content = random(PIECE + 3);
        try (Spool spool = Spool.written(out -> {
            out.write(content[0]);
            out.write(content, 1, content.length - 1);
        })) {
            assertThat(spool.sha256()).isEqualTo(sha256(content));
            assertThat(spool.content().readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void aStreamThatBreaksOffLeavesNothing() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line went dead");
            }
        };
        assertThatThrownBy(() -> Spool.of(broken, 100)).hasMessage("the line went dead");
    }

    private static byte[] random(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}

package org.costellazioni.door.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.costellazioni.door.backup.BackupFailure.Reason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

class CopyKeyTests {

    private static final int PIECE = CopyKey.PIECE_BYTES;
    private static final int SEALED_PIECE = PIECE + CopyKey.TAG_BYTES;

    private static CopyKey seal;

    @BeforeAll
    static void deriveTheKeyOnce() throws IOException {
        seal = CopyKey.fresh("quattro parole a caso".toCharArray());
    }

    @Test
    void stretchesPassphrasesAsMuchAsIsAdvised() {
        assertThat(CopyKey.ADVISED_ROUNDS).isGreaterThanOrEqualTo(600_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 17})
    void givesBackExactlyWhatWasClosedIn(int length) throws IOException {
        byte[] content = content(length);
        assertThat(open(close(content))).isEqualTo(content);
    }

    @Test
    void hidesTheContent() throws IOException {
        byte[] content = new byte[PIECE];
        byte[] sealed = close(content);
        int zeros = 0;
        for (byte one : sealed) {
            zeros += one == 0 ? 1 : 0;
        }
        assertThat(zeros).isLessThan(PIECE / 100);
    }

    @Test
    void opensWithTheSamePassphraseOnly() throws IOException {
        byte[] header = header(seal);
        byte[] sealed = close(content(100));
        CopyKey same = CopyKey.read(in(header), "quattro parole a caso".toCharArray());
        assertThat(new DecryptingInput(new ByteArrayInputStream(sealed), same).readAllBytes())
                .isEqualTo(content(100));
        CopyKey other = CopyKey.read(in(header), "quattro parole a Caso".toCharArray());
        assertThat(catchThrowableOfType(
                                BackupFailure.class,
                                () -> new DecryptingInput(new ByteArrayInputStream(sealed), other)
                                        .readAllBytes())
                        .reason())
                .isEqualTo(Reason.PASSPHRASE_WRONG_OR_DAMAGED);
    }

    @Test
    void noticesOneAlteredBitAnywhere() throws IOException {
        byte[] sealed = close(content(2 * PIECE + 100));
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            byte[] altered = sealed.clone();
            altered[random.nextInt(altered.length)] ^= (byte) (1 << random.nextInt(8));
            assertRefused(altered);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, SEALED_PIECE - 1, SEALED_PIECE, SEALED_PIECE + 1, 2 * SEALED_PIECE})
    void noticesACutAlsoBetweenTwoPieces(int length) throws IOException {
        byte[] sealed = close(content(2 * PIECE + 100));
        assertRefused(Arrays.copyOf(sealed, length));
    }

    @Test
    void noticesPiecesThatChangedPlaces() throws IOException {
        byte[] sealed = close(content(3 * PIECE));
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, 0, swapped, SEALED_PIECE, SEALED_PIECE);
        System.arraycopy(sealed, SEALED_PIECE, swapped, 0, SEALED_PIECE);
        assertRefused(swapped);
    }

    @Test
    void noticesBytesAfterTheEnd() throws IOException {
        byte[] sealed = close(content(100));
        assertRefused(Arrays.copyOf(sealed, sealed.length + 1));
    }

    @Test
    void refusesAHeaderThatAsksForADayOfWork() throws IOException {
        byte[] header = header(seal);
        Arrays.fill(header, header.length - Integer.BYTES, header.length, (byte) 0x7f);
        assertThat(catchThrowableOfType(
                                BackupFailure.class,
                                () -> CopyKey.read(in(header), "x".toCharArray()))
                        .reason())
                .isEqualTo(Reason.DAMAGED);
    }

    private static void assertRefused(byte[] sealed) {
        assertThat(catchThrowableOfType(BackupFailure.class, () -> open(sealed)))
                .isNotNull();
    }

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }

    private static byte[] close(byte[] content) throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (EncryptingOutput out = new EncryptingOutput(sealed, seal)) {
            int middle = content.length / 3;
            out.write(content, 0, middle);
            out.write(content, middle, content.length - middle);
        }
        return sealed.toByteArray();
    }

    private static byte[] open(byte[] sealed) throws IOException {
        try (DecryptingInput in = new DecryptingInput(new ByteArrayInputStream(sealed), seal)) {
            return in.readAllBytes();
        }
    }

    private static byte[] header(CopyKey of) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        of.write(new DataOutputStream(header));
        return header.toByteArray();
    }

    private static DataInputStream in(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }
}

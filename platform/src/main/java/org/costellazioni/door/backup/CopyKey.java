package org.costellazioni.door.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of one encrypted copy and what its header tells. Each piece has a nonce of its own: seven
 * random bytes of the copy, the piece's number, and whether it is the last (the STREAM construction
 * of Hoang, Reyhanitabar, Rogaway and Vizár, 2015).
 */
final class CopyKey {

    static final int PIECE_BYTES = 1 << 20;
    static final int TAG_BYTES = 16;

    private static final int TAG_BITS = 8 * TAG_BYTES;
    private static final int SALT_BYTES = 16;
    private static final int PREFIX_BYTES = 7;
    private static final int NONCE_BYTES = 12;
    private static final int KEY_BITS = 256;

    /** OWASP's advice of 2023 for PBKDF2 with HMAC-SHA-256. */
    static final int ADVISED_ROUNDS = 600_000;

    /** Tests close many copies; a header tells how its own was closed. */
    private static final int ROUNDS =
            Integer.getInteger("costellazioni.copy.rounds", ADVISED_ROUNDS);

    /** A copy may ask for more than we do, not for a day of work. */
    private static final int MOST_ROUNDS = 100 * ADVISED_ROUNDS;

    private static final byte[] CONTEXT =
            "costellazioni copy 1".getBytes(StandardCharsets.US_ASCII);

    private final byte[] salt;
    private final byte[] prefix;
    private final int rounds;
    private final SecretKey key;

    private CopyKey(byte[] salt, byte[] prefix, int rounds, char[] passphrase) throws IOException {
        this.salt = salt;
        this.prefix = prefix;
        this.rounds = rounds;
        this.key = derive(passphrase, salt, rounds);
    }

    static CopyKey fresh(char[] passphrase) throws IOException {
        SecureRandom random = new SecureRandom();
        byte[] salt = new byte[SALT_BYTES];
        byte[] prefix = new byte[PREFIX_BYTES];
        random.nextBytes(salt);
        random.nextBytes(prefix);
        return new CopyKey(salt, prefix, ROUNDS, passphrase);
    }

    static CopyKey read(DataInputStream header, char[] passphrase) throws IOException {
        byte[] salt = header.readNBytes(SALT_BYTES);
        byte[] prefix = header.readNBytes(PREFIX_BYTES);
        int rounds = header.readInt();
        if (prefix.length < PREFIX_BYTES || rounds < 1 || rounds > MOST_ROUNDS) {
            throw new BackupFailure(BackupFailure.Reason.DAMAGED, "header");
        }
        return new CopyKey(salt, prefix, rounds, passphrase);
    }

    void write(DataOutputStream header) throws IOException {
        header.write(salt);
        header.write(prefix);
        header.writeInt(rounds);
    }

    byte[] close(byte[] piece, int length, int number, boolean last) throws IOException {
        try {
            return cipher(Cipher.ENCRYPT_MODE, number, last).doFinal(piece, 0, length);
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
    }

    byte[] open(byte[] sealed, int number, boolean last) throws IOException {
        try {
            return cipher(Cipher.DECRYPT_MODE, number, last).doFinal(sealed);
        } catch (GeneralSecurityException altered) {
            BackupFailure.Reason reason = number == 0
                    ? BackupFailure.Reason.PASSPHRASE_WRONG_OR_DAMAGED
                    : BackupFailure.Reason.DAMAGED;
            throw new BackupFailure(reason, "piece " + number);
        }
    }

    private Cipher cipher(int mode, int number, boolean last) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(NONCE_BYTES)
                .put(prefix)
                .putInt(number)
                .put((byte) (last ? 1 : 0))
                .array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(CONTEXT);
        cipher.updateAAD(ByteBuffer.allocate(Integer.BYTES).putInt(rounds).array());
        return cipher;
    }

    private static SecretKey derive(char[] passphrase, byte[] salt, int rounds) throws IOException {
        PBEKeySpec spec = new PBEKeySpec(passphrase, salt, rounds, KEY_BITS);
        try {
            SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
            byte[] encoded = factory.generateSecret(spec).getEncoded();
            SecretKey key = new SecretKeySpec(encoded, "AES");
            Arrays.fill(encoded, (byte) 0);
            return key;
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        } finally {
            spec.clearPassword();
        }
    }
}

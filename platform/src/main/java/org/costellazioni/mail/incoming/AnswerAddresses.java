package org.costellazioni.mail.incoming;

import org.springframework.stereotype.Component;

import java.math.BigInteger;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * Addresses that hold a secret: the mailbox's own with {@code +} and 52 letters and digits before its at
 * sign. Those that carry letters may write an address in small letters, so the secret's 256 bits stand in
 * base 32.
 */
@Component
public class AnswerAddresses {

    private static final int SECRET_BYTES = 32;
    private static final int DIGITS = 52;
    private static final int BASE = 32;
    private static final int LONGEST_LOCAL_PART = 64;

    private final MailboxSettings settings;

    AnswerAddresses(MailboxSettings settings) {
        this.settings = settings;
    }

    /** Whether answers to letters are read at all. */
    public boolean offered() {
        return settings.configured() && at() + 1 + DIGITS <= LONGEST_LOCAL_PART;
    }

    /** The address that holds the secret of a link; empty where no mailbox is read. */
    public Optional<String> with(String secret) {
        if (!offered()) {
            return Optional.empty();
        }
        String digits = new BigInteger(1, Base64.getUrlDecoder().decode(secret)).toString(BASE);
        String address = settings.address();
        return Optional.of(address.substring(0, at())
                + "+"
                + "0".repeat(DIGITS - digits.length())
                + digits
                + address.substring(at()));
    }

    /** The secret in an address; empty when it is not one of ours. */
    Optional<String> secret(String address) {
        String own = settings.address().toLowerCase(Locale.ROOT);
        String sent = address.strip().toLowerCase(Locale.ROOT);
        int plus = at();
        boolean ours = sent.length() == own.length() + 1 + DIGITS
                && sent.startsWith(own.substring(0, plus) + "+")
                && sent.endsWith(own.substring(plus));
        String digits = ours ? sent.substring(plus + 1, plus + 1 + DIGITS) : "";
        return digits.matches("[0-9a-v]{52}")
                ? secret(new BigInteger(digits, BASE))
                : Optional.empty();
    }

    private static Optional<String> secret(BigInteger number) {
        if (number.bitLength() > SECRET_BYTES * Byte.SIZE) {
            return Optional.empty();
        }
        byte[] bytes = new byte[SECRET_BYTES];
        byte[] digits = number.toByteArray();
        int signs = Math.max(0, digits.length - SECRET_BYTES);
        int length = digits.length - signs;
        System.arraycopy(digits, signs, bytes, SECRET_BYTES - length, length);
        return Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    private int at() {
        return settings.address().lastIndexOf('@');
    }
}

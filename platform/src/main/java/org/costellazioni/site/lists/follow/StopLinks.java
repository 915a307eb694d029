package org.costellazioni.site.lists.follow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The secrets of links that stop letters: 256 random bits, of which only the hash is kept. */
final class StopLinks {

    /** Before the secret. */
    static final String PATH = "/filtri/stop/";

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private StopLinks() {}

    static String secret() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package org.costellazioni.site.drafts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 with one secret, for several purposes kept apart. */
final class Hmac {

    private static final String NAME = "HmacSHA256";

    private final byte[] secret;

    Hmac(byte[] secret) {
        this.secret = secret.clone();
    }

    /** 32 bytes that follow from the secret, the purpose and the message alone. */
    byte[] of(String purpose, byte[] message) {
        try {
            Mac mac = Mac.getInstance(NAME);
            mac.init(new SecretKeySpec(secret, NAME));
            mac.update((purpose + '\0').getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package org.costellazioni.site.drafts;

import org.costellazioni.database.DataFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 with one secret, for several purposes kept apart. */
public final class Hmac {

    private static final String NAME = "HmacSHA256";

    private final byte[] secret;

    Hmac(byte[] secret) {
        this.secret = secret.clone();
    }

    /**
     * With a secret of the data folder, which all nodes share; made when it is asked for first.
     *
     * @param name of the secret's file
     */
    public static Hmac ofTheHouse(Path data, String name) {
        try {
            return new Hmac(DataFolder.at(data).secret(name).getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** 32 bytes that follow from the secret, the purpose and the message alone. */
    public byte[] of(String purpose, byte[] message) {
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

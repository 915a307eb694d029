package org.costellazioni.people.credentials;

import org.costellazioni.kernel.PersonId;
import org.costellazioni.site.drafts.Hmac;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Browsers from which a person has signed in before. One that is known opens nothing: it only has turns
 * of its own to try, which nobody else can use up. A cookie holds who it is (16 random bytes) and the
 * proof that this house gave it to this person (16 bytes); nothing is stored.
 */
@Component
public class KnownDevices {

    private static final String SECRET = "devices";
    private static final int HALF = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path data;
    private volatile Optional<Hmac> key = Optional.empty();

    KnownDevices(@Value("${costellazioni.data:data}") String data) {
        this.data = Path.of(data);
    }

    /** What the browser keeps from now on. */
    public String introduce(PersonId person) {
        byte[] both = new byte[HALF];
        RANDOM.nextBytes(both);
        byte[] proof = proof(person, both);
        both = Arrays.copyOf(both, 2 * HALF);
        System.arraycopy(proof, 0, both, HALF, HALF);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /**
     * Which device it is.
     *
     * @param kept what a browser brings; any text is taken
     * @return empty for one from which this person has never signed in
     */
    public Optional<String> of(PersonId person, String kept) {
        byte[] both;
        try {
            both = Base64.getUrlDecoder().decode(kept);
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
        if (both.length != 2 * HALF) {
            return Optional.empty();
        }
        byte[] device = Arrays.copyOf(both, HALF);
        byte[] proof = Arrays.copyOfRange(both, HALF, both.length);
        return MessageDigest.isEqual(proof, proof(person, device))
                ? Optional.of(HexFormat.of().formatHex(device))
                : Optional.empty();
    }

    private byte[] proof(PersonId person, byte[] device) {
        String purpose = "device of " + person;
        return Arrays.copyOf(key().of(purpose, device), HALF);
    }

    private Hmac key() {
        if (key.isEmpty()) {
            key = Optional.of(Hmac.ofTheHouse(data, SECRET));
        }
        return key.orElseThrow();
    }
}

package org.costellazioni.site.drafts;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret by which one browser alone opens what was kept of its forms: 256 random bits in a cookie.
 * The database sees only what follows from it one way.
 */
final class BrowserKey {

    private static final String COOKIE = "bozza";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int SECRET_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;
    private final Hmac hmac;

    private BrowserKey(byte[] secret) {
        this.secret = secret;
        this.hmac = new Hmac(secret);
    }

    static BrowserKey fresh() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new BrowserKey(secret);
    }

    /** The key that the browser brings; a cookie that is none counts as missing. */
    static Optional<BrowserKey> of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null) {
            return Optional.empty();
        }
        try {
            byte[] secret = Base64.getUrlDecoder().decode(cookie.getValue());
            return secret.length == SECRET_BYTES
                    ? Optional.of(new BrowserKey(secret))
                    : Optional.empty();
        } catch (IllegalArgumentException tampered) {
            return Optional.empty();
        }
    }

    /** The cookie that keeps the key, unreadable for scripts, until everything that it opens is gone. */
    ResponseCookie cookie(Duration kept, boolean secure) {
        return ResponseCookie.from(
                        COOKIE, Base64.getUrlEncoder().withoutPadding().encodeToString(secret))
                .path("/")
                .maxAge(kept)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
    }

    /** What the browser is called in the database. */
    String browser() {
        return HexFormat.of().formatHex(hmac.of("browser", new byte[0]));
    }

    /** Encrypts; what is sealed opens only with this key and beside the same label. */
    byte[] seal(byte[] text, byte[] label) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, nonce, label).doFinal(text);
            byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + encrypted.length);
            System.arraycopy(encrypted, 0, sealed, NONCE_BYTES, encrypted.length);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Decrypts; empty when the key, the label or a bit of what was sealed is another. */
    Optional<byte[]> open(byte[] sealed, byte[] label) {
        if (sealed.length <= NONCE_BYTES) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, label);
            return Optional.of(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] label) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        SecretKeySpec key = new SecretKeySpec(hmac.of("key", new byte[0]), "AES");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(label);
        return cipher;
    }
}

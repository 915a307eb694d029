package org.costellazioni.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** Computes a seal's hash. Each field is written with its length, so no two records read alike. */
final class SealChain {

    /** What the first seal of a territory stands on. */
    static final String BEGINNING = "0".repeat(64);

    private SealChain() {}

    static String hash(String previous, List<RecordedAct> acts) {
        MessageDigest digest = sha256();
        add(digest, previous);
        for (RecordedAct act : acts) {
            add(digest, Long.toString(act.transaction()));
            add(digest, act.id().toString());
            add(digest, act.recordedAt().toString());
            add(digest, Objects.toString(act.person(), ""));
            add(digest, Objects.toString(act.actingFor(), ""));
            add(digest, act.identification());
            add(digest, act.verb());
            add(digest, act.subject());
            add(digest, act.details());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package org.costellazioni.site.forms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Short digests of the values that a form was shown with: they come back with it and tell which fields
 * somebody has touched, and which others have changed meanwhile.
 */
final class Marks {

    private static final int BYTES = 6;

    private Marks() {}

    /** The digest of a field's texts, whatever their order. */
    static String of(List<String> texts) {
        try {
            String all = texts.stream().sorted().collect(Collectors.joining("\0"));
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(all.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** {@code nome:Zm9v colore:YmFy}. */
    static String write(Map<String, String> byField) {
        return byField.entrySet().stream()
                .map(mark -> mark.getKey() + ":" + mark.getValue())
                .collect(Collectors.joining(" "));
    }

    static Map<String, String> parse(String written) {
        Map<String, String> byField = new LinkedHashMap<>();
        for (String mark : written.split(" ")) {
            int colon = mark.indexOf(':');
            if (colon > 0) {
                byField.put(mark.substring(0, colon), mark.substring(colon + 1));
            }
        }
        return byField;
    }
}

package org.costellazioni.registry.rules;

import java.text.Normalizer;
import java.util.Locale;

/** Addresses made from names: lower case, no accents, hyphens. */
public final class Slugs {

    private static final int LONGEST = 70;

    private Slugs() {}

    /** {@code "L’Ancora – Onlus"} becomes {@code l-ancora-onlus}; a name without letters becomes {@code realta}. */
    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = plain.length() > LONGEST
                ? plain.substring(0, LONGEST).replaceAll("-[^-]*$", "")
                : plain;
        return cut.isEmpty() ? "realta" : cut;
    }
}

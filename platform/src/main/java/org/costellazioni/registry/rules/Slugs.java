package org.costellazioni.registry.rules;

import java.text.Normalizer;

/** Addresses made from names: lower case, no accents, hyphens. */
public final class Slugs {

    private static final int LONGEST = 70;
    private static final String NAMELESS = "realta";

    private Slugs() {}

    /**
     * {@code "L’Ancora – Onlus"} becomes {@code l-ancora-onlus}; a name without letters becomes {@code
     * realta}. One pass: a register has names by the hundred thousand.
     */
    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD);
        StringBuilder slug = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = lower(plain.charAt(i));
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                slug.append(c);
            } else if (separates(c) && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        return trimmed(slug);
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }

    /** Accents, which stand alone after decomposition, vanish; everything else parts words. */
    private static boolean separates(char c) {
        return Character.getType(c) != Character.NON_SPACING_MARK;
    }

    private static String trimmed(StringBuilder slug) {
        if (slug.length() > LONGEST) {
            int hyphen = slug.lastIndexOf("-", LONGEST);
            slug.setLength(hyphen > 0 ? hyphen : LONGEST);
        }
        if (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
        return slug.isEmpty() ? NAMELESS : slug.toString();
    }
}

package org.costellazioni.kernel;

import java.util.Set;

/**
 * A list of terms that the pages of a module offer, in the words of law, of a standard or of the
 * territory. A territory writes other words for a term, moves it or hides it.
 *
 * @param code lower case with hyphens, the same in the table of terms: {@code legal-nature}
 * @param title message key of its name; with {@code .what} behind it, of what it is for
 * @param open whether a territory may add terms of its own
 * @param path address of the page where it is looked after
 * @param needed codes of terms that the product itself knows: none of them is joined into another
 */
public record Vocabulary(String code, String title, boolean open, String path, Set<String> needed) {

    public Vocabulary {
        needed = Set.copyOf(needed);
    }

    private static final String PAGE = "/vocabolari/";

    /** One to which a territory may add terms. */
    public static Vocabulary open(String code, String title) {
        return new Vocabulary(code, title, true, PAGE + code, Set.of());
    }

    /** One whose terms are all said by a law or a standard. */
    public static Vocabulary closed(String code, String title) {
        return new Vocabulary(code, title, false, PAGE + code, Set.of());
    }

    /** The same, looked after on a page of its module's own. */
    public Vocabulary at(String ownPath) {
        return new Vocabulary(code, title, open, ownPath, needed);
    }

    /** The same, with terms that the product itself knows by their codes. */
    public Vocabulary needing(String... codes) {
        return new Vocabulary(code, title, open, path, Set.of(codes));
    }

    /** Message key of what it is for. */
    public String what() {
        return title + ".what";
    }
}

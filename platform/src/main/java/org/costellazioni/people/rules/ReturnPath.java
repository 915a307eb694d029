package org.costellazioni.people.rules;

/** Where a person may be sent back to after signing in: a page of this site and nowhere else. */
public final class ReturnPath {

    private static final int LONGEST = 500;

    private ReturnPath() {}

    /**
     * The address when it is a path of this site, else the fallback. Refuses what a browser could read
     * as another site (RFC 3986 §4.2, and the backslash that browsers take for a slash), control
     * characters, and the pages of signing in themselves, which would lead in a circle.
     */
    public static String safe(String asked, String fallback) {
        boolean local = asked.startsWith("/")
                && !asked.startsWith("//")
                && asked.length() <= LONGEST
                && asked.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\')
                && !asked.startsWith("/accesso")
                && !asked.startsWith("/uscita");
        return local ? asked : fallback;
    }
}

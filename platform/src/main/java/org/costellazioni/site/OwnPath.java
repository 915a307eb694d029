package org.costellazioni.site;

/** Addresses of this site that browsers hand back to us. */
public final class OwnPath {

    /** That of a page of a list with all its rows ticked is the longest that we make. */
    private static final int LONGEST = 6_000;

    private OwnPath() {}

    /**
     * The address when it is a path of this site, else the fallback. Refuses what a browser could read
     * as another site (RFC 3986 §4.2, and the backslash that browsers take for a slash), and what no
     * request line may hold.
     */
    public static String safe(String asked, String fallback) {
        boolean local = asked.startsWith("/")
                && !asked.startsWith("//")
                && asked.length() <= LONGEST
                && asked.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
        return local ? asked : fallback;
    }
}

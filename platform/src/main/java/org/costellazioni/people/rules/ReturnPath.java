package org.costellazioni.people.rules;

import org.costellazioni.site.OwnPath;

/** Where a person may be sent back to after signing in: a page of this site and nowhere else. */
public final class ReturnPath {

    private static final int LONGEST = 500;

    private ReturnPath() {}

    /**
     * The address when it is a path of this site ({@link OwnPath}) and not one of the pages of signing in
     * themselves, which would lead in a circle; else the fallback.
     */
    public static String safe(String asked, String fallback) {
        boolean circle = asked.startsWith("/accesso") || asked.startsWith("/uscita");
        return circle || asked.length() > LONGEST ? fallback : OwnPath.safe(asked, fallback);
    }
}

package org.costellazioni.upkeep.links;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * What a link is good for.
 *
 * @param name {@code <module>.<purpose>}: {@code people.invitation}; stored, so never changed
 * @param lifetime from when it is made
 */
public record LinkPurpose(String name, Duration lifetime) {

    private static final Pattern NAME = Pattern.compile("[a-z]+\\.[a-z-]+");

    public LinkPurpose {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a purpose: " + name);
        }
        if (!lifetime.isPositive()) {
            throw new IllegalArgumentException("a link that never works");
        }
    }
}

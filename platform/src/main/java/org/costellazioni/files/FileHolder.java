package org.costellazioni.files;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a file is attached to.
 *
 * @param kind of the thing, {@code <module>.<thing>}: the one that a {@link
 *     org.costellazioni.kernel.FileOwner} answers for
 * @param role what the file is to the thing, such as {@code minutes}; empty when there is only one
 */
public record FileHolder(String kind, UUID thing, String role) {

    private static final Pattern KIND = Pattern.compile("[a-z]+\\.[a-z-]+");

    public FileHolder {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("kind: " + kind);
        }
    }

    public static FileHolder of(String kind, UUID thing) {
        return new FileHolder(kind, thing, "");
    }
}

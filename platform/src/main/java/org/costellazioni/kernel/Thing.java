package org.costellazioni.kernel;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A thing of some module.
 *
 * @param kind what it is, {@code <module>.<thing>}: {@code registry.tie}; stored, so never changed
 */
public record Thing(String kind, UUID id) {

    private static final Pattern KIND = Pattern.compile("[a-z]+\\.[a-z-]+");

    public Thing {
        if (!isKind(kind)) {
            throw new IllegalArgumentException("not a kind of things: " + kind);
        }
    }

    /** Whether the text is written as a kind of things is. */
    public static boolean isKind(String text) {
        return KIND.matcher(text).matches();
    }

    public static Thing of(String kind, Identifier id) {
        return new Thing(kind, id.value());
    }

    /** The module that the thing belongs to. */
    public String module() {
        return kind.substring(0, kind.indexOf('.'));
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}

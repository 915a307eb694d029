package org.costellazioni.people.functions;

import org.costellazioni.people.Visitor;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Things of one kind on which persons have functions; a bean of the module whose things they are. Called
 * inside a reading transaction with the territory bound.
 */
public interface FunctionThings {

    /** The kind of things, {@code <module>.<thing>}; stored, so never changed. */
    String kind();

    /** What those are called that exist; the others are left out. */
    Map<UUID, Label> labels(Collection<UUID> things);

    /**
     * Whether the visitor answers for the thing, and so says who has functions on it, besides those whom
     * the kind of function names.
     */
    default boolean answersFor(Visitor visitor, UUID thing) {
        return false;
    }

    /**
     * What a thing is called.
     *
     * @param path of its page; null when it has none of its own
     */
    record Label(String name, @Nullable String path) {}
}

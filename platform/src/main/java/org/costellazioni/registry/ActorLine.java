package org.costellazioni.registry;

import org.costellazioni.kernel.ActorId;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** An actor in a list. */
public record ActorLine(
        ActorId id,
        String slug,
        String name,
        String kind,
        List<String> themes,
        @Nullable String municipality,
        @Nullable String areaName,
        boolean example) {

    /** The kind of actors whose page tells of members and of who looks after them. */
    public static final String NETWORK = "network";

    /** Address of the page of an actor of a kind. */
    public static String path(String kind, String slug) {
        return (kind.equals(NETWORK) ? "/reti/" : "/realta/") + slug;
    }

    public String path() {
        return path(kind, slug);
    }
}

package org.costellazioni.site.lists;

import java.util.Map;

/**
 * From where a list is looked at.
 *
 * @param parts the variable parts of its address, by name: {@code slug} of {@code /realta/{slug}/modifiche}
 */
public record Viewpoint(Reader reader, Map<String, String> parts) {

    public Viewpoint {
        parts = Map.copyOf(parts);
    }

    /** A variable part of the address; empty when the address has none of that name. */
    public String part(String name) {
        return parts.getOrDefault(name, "");
    }
}

package org.costellazioni.territories;

import java.util.UUID;

/**
 * A picture that stands for the programme or for one of those behind it.
 *
 * @param alternativeText what it says, for whoever cannot see it
 */
public record Emblem(UUID id, String alternativeText) {

    /** Address of the picture; what stands there never changes. */
    public String path() {
        return "/emblemi/" + id;
    }
}

package org.costellazioni.site.lists;

import org.costellazioni.kernel.PersonId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody asks of a list, kept under a name.
 *
 * @param path the list's address, without what is asked
 * @param query what is asked; may be empty
 * @param follow how it is followed by mail; null when it is not
 */
public record SavedFilter(
        UUID id,
        PersonId person,
        String name,
        String path,
        String query,
        @Nullable Follow follow) {

    /** How often a letter comes. */
    public enum Rhythm {
        DAILY,
        WEEKLY
    }

    /**
     * How it is followed.
     *
     * @param since up to when everything was told
     * @param next when the next letter is due
     * @param site the address that letters name
     */
    public record Follow(Rhythm rhythm, Instant since, Instant next, String site) {}

    /** The address of the list with what is asked. */
    public String address() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}

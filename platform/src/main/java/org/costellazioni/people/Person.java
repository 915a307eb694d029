package org.costellazioni.people;

import org.costellazioni.kernel.PersonId;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * A person known to the house.
 *
 * @param email confirmed address, lower case; null for who came by SPID or CIE without giving one
 */
public record Person(
        PersonId id,
        String givenName,
        String familyName,
        @Nullable String email,
        Locale language) {

    /** Given name and family name, as people say them. */
    public String name() {
        return givenName + " " + familyName;
    }
}

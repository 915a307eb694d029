package org.costellazioni.site.drafts;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.PersonId;

import java.util.Optional;

/** Tells who has signed in. A module above, which knows persons, offers it as a bean. */
public interface SignedInPerson {

    /** Who sent the request; nobody for a stranger or when the sign-in counts no more. */
    Optional<PersonId> of(HttpServletRequest request);
}

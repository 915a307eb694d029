package org.costellazioni.people.security;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.PersonId;
import org.costellazioni.site.drafts.SignedInPerson;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Tells forms who has signed in, so that what one person typed is never shown to another. */
@Component
class SessionPerson implements SignedInPerson {

    @Override
    public Optional<PersonId> of(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof PersonAuthentication signedIn
                ? Optional.of(signedIn.person())
                : Optional.empty();
    }
}

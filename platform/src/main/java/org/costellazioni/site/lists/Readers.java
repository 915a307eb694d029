package org.costellazioni.site.lists;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.PersonId;

/** Tells who reads; the floor that knows persons has the one bean. */
public interface Readers {

    /** Whoever made the request. */
    Reader of(HttpServletRequest request);

    /** The person with the rights that they have now; a stranger when there is no such person. */
    Reader of(PersonId person);

    /** This site's address as letters and feeds may name it: {@code https://…}, no slash at its end. */
    String site(HttpServletRequest request);
}

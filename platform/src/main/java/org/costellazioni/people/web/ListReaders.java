package org.costellazioni.people.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.People;
import org.costellazioni.people.security.Visitors;
import org.costellazioni.site.lists.Reader;
import org.costellazioni.site.lists.Readers;
import org.springframework.stereotype.Component;

/** Tells the kit of lists who reads, and which address of this site may be named to them. */
@Component
class ListReaders implements Readers {

    private final Visitors visitors;
    private final People people;
    private final Origins origins;

    ListReaders(Visitors visitors, People people, Origins origins) {
        this.visitors = visitors;
        this.people = people;
        this.origins = origins;
    }

    @Override
    public Reader of(HttpServletRequest request) {
        return visitors.of(request);
    }

    /** Nobody vouches at this moment for who the person is: rights that ask for that are not theirs. */
    @Override
    public Reader of(PersonId person) {
        return people.visitor(person, IdentificationLevel.NONE, null);
    }

    @Override
    public String site(HttpServletRequest request) {
        return origins.of(request).site();
    }
}

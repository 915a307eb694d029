package org.costellazioni.people.security;

import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.people.Person;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.time.Instant;

/** Somebody who has signed in, without going through the page. */
public final class TestSignIn {

    private TestSignIn() {}

    /** By password, just now, in the territory. */
    public static RequestPostProcessor by(Person person, TestTerritory territory) {
        return SecurityMockMvcRequestPostProcessors.authentication(new PersonAuthentication(
                person.id(), territory.id(), IdentificationLevel.PASSWORD, Instant.now()));
    }
}

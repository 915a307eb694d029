package org.costellazioni.people.security;

import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.TerritoryId;
import org.springframework.security.authentication.AbstractAuthenticationToken;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a session knows of who signed in: the person, in which territory, how surely, when. Nothing that
 * can change later is kept here; names, roles and mandates are read at each request.
 */
final class PersonAuthentication extends AbstractAuthenticationToken {

    /** However busy a session is, it is signed in anew after this (ASVS 5.0 §7.3.2). */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final long serialVersionUID = 1;

    private final UUID person;
    private final UUID territory;
    private final IdentificationLevel identification;
    private final Instant since;

    PersonAuthentication(
            PersonId person,
            TerritoryId territory,
            IdentificationLevel identification,
            Instant since) {
        super(List.of());
        this.person = person.value();
        this.territory = territory.value();
        this.identification = identification;
        this.since = since;
        super.setAuthenticated(true);
    }

    PersonId person() {
        return new PersonId(person);
    }

    IdentificationLevel identification() {
        return identification;
    }

    /** Whether it still counts, in the territory at hand. */
    boolean holds(TerritoryId here, Instant now) {
        return territory.equals(here.value()) && now.isBefore(since.plus(LONGEST));
    }

    @Override
    public Object getPrincipal() {
        return person.toString();
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}

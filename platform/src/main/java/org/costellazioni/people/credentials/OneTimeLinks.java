package org.costellazioni.people.credentials;

import org.costellazioni.database.TerritoryScope;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.people.credentials.AccessLink.Purpose;
import org.costellazioni.upkeep.links.Link;
import org.costellazioni.upkeep.links.LinkPurpose;
import org.costellazioni.upkeep.links.Links;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The links of this module: to a person, or to the territory for somebody who is not here yet. What they
 * carry is stored under the names below, so these never change.
 */
@Component
class OneTimeLinks {

    private static final String EMAIL = "email";
    private static final String GIVEN_NAME = "given-name";
    private static final String FAMILY_NAME = "family-name";
    private static final String PERSON = "people.person";
    private static final String INVITATION = "people.invitation";
    private static final List<LinkPurpose> ALL =
            Arrays.stream(Purpose.values()).map(Purpose::link).toList();

    private final Links links;

    OneTimeLinks(Links links) {
        this.links = links;
    }

    /** Keeps the link, with its lifetime from now on; answers its secret. */
    String make(AccessLink link) {
        Map<String, String> carried = new HashMap<>();
        put(carried, EMAIL, link.email());
        put(carried, GIVEN_NAME, link.givenName());
        put(carried, FAMILY_NAME, link.familyName());
        InvitationId invitation = link.invitation();
        Thing thing = invitation == null ? thing(link.person()) : invited(invitation);
        return links.make(link.purpose().link(), thing, carried, link.madeBy());
    }

    Optional<AccessLink> find(String secret) {
        return links.find(secret, ALL).map(OneTimeLinks::read);
    }

    /** Uses it up. */
    Optional<AccessLink> take(String secret) {
        return links.take(secret, ALL).map(OneTimeLinks::read);
    }

    /** Whether it is there and does not count: what it stood on was taken back or lost. */
    boolean lapsed(String secret) {
        return links.lapsed(secret, ALL);
    }

    /** Withdraws those to an invitation. */
    void withdraw(InvitationId invitation) {
        links.withdraw(Purpose.INVITATION.link(), invited(invitation));
    }

    /** Withdraws those asked in the territory at hand. */
    void withdraw(PersonId person, Purpose purpose) {
        links.withdraw(purpose.link(), thing(person));
    }

    /** Withdraws those to the territory at hand. */
    void withdraw(Purpose purpose) {
        links.withdraw(purpose.link(), thing(null));
    }

    private static Thing thing(@Nullable PersonId person) {
        return person == null
                ? Thing.of("territories.territory", TerritoryScope.required())
                : Thing.of(PERSON, person);
    }

    private static Thing invited(InvitationId invitation) {
        return Thing.of(INVITATION, invitation);
    }

    private static void put(Map<String, String> carried, String name, @Nullable String value) {
        if (value != null) {
            carried.put(name, value);
        }
    }

    private static AccessLink read(Link link) {
        return new AccessLink(
                purpose(link.purpose()),
                link.carried().get(EMAIL),
                link.carried().get(GIVEN_NAME),
                link.carried().get(FAMILY_NAME),
                link.thing().kind().equals(PERSON) ? new PersonId(link.thing().id()) : null,
                link.thing().kind().equals(INVITATION)
                        ? new InvitationId(link.thing().id())
                        : null,
                link.madeBy());
    }

    private static Purpose purpose(String name) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.link().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

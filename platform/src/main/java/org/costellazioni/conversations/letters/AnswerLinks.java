package org.costellazioni.conversations.letters;

import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.mail.incoming.AnswerAddresses;
import org.costellazioni.upkeep.links.LinkPurpose;
import org.costellazioni.upkeep.links.Links;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Addresses by which one person answers about one thing, for a time. */
@Component
class AnswerLinks {

    private static final LinkPurpose PURPOSE =
            new LinkPurpose("conversations.answer", Duration.ofDays(60));
    private static final String PERSON = "person";

    private final Links links;
    private final AnswerAddresses addresses;

    AnswerLinks(Links links, AnswerAddresses addresses) {
        this.links = links;
        this.addresses = addresses;
    }

    /** Who may answer about what. */
    record Right(Thing about, PersonId person) {}

    /** A new address; none where no mailbox is read. */
    Optional<String> address(Thing about, PersonId person) {
        return addresses.offered() ? addresses.with(make(about, person)) : Optional.empty();
    }

    String make(Thing about, PersonId person) {
        return links.make(PURPOSE, about, Map.of(PERSON, person.toString()), null);
    }

    @Transactional(readOnly = true)
    public Optional<Right> find(String secret) {
        return links.find(secret, List.of(PURPOSE))
                .map(link -> new Right(
                        link.thing(),
                        new PersonId(UUID.fromString(link.carried().getOrDefault(PERSON, "")))));
    }
}

package org.costellazioni.registry.declared;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.AddressBook;
import org.costellazioni.kernel.AddressBook.Addressee;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.mail.Letter;
import org.costellazioni.mail.Outbox;
import org.costellazioni.people.Mandate;
import org.costellazioni.people.Mandates;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.declared.TieChange.What;
import org.costellazioni.registry.rules.TieState;
import org.costellazioni.registry.store.ActorReading;
import org.costellazioni.upkeep.due.SiteAddress;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Tells those who act for a tie's actors what somebody else did to it. What they are asked is a due date,
 * which writes its own letters.
 */
@Component
class TieNotices {

    private static final Set<What> ASKED =
            Set.of(What.RECORDED, What.WITHDRAWAL_ASKED, What.REQUEST_DROPPED);
    private static final Set<What> ANSWERS = Set.of(What.CONFIRMED, What.DENIED);

    private final Mandates mandates;
    private final AddressBook addresses;
    private final ActorReading actors;
    private final Outbox outbox;
    private final SiteAddress site;

    TieNotices(
            Mandates mandates,
            AddressBook addresses,
            ActorReading actors,
            Outbox outbox,
            SiteAddress site) {
        this.mandates = mandates;
        this.addresses = addresses;
        this.actors = actors;
        this.outbox = outbox;
        this.site = site;
    }

    void tell(TieChange change, Visitor by) {
        boolean unheard = change.before().awaits() != null && !ANSWERS.contains(change.what());
        if (ASKED.contains(change.what()) || unheard) {
            return;
        }
        TieState tie = change.after();
        Map<UUID, ActorLine> lines =
                actors.lines(List.of(tie.source().value(), tie.target().value()));
        Stream.of(tie.source(), tie.target())
                .filter(end -> !end.equals(change.side()))
                .forEach(end -> tell(change, end, lines, by));
    }

    private void tell(TieChange change, ActorId end, Map<UUID, ActorLine> lines, Visitor by) {
        ActorLine own = lines.get(end.value());
        ActorLine other = lines.get(change.after().other(end).value());
        if (own == null || other == null) {
            return;
        }
        mandates.on(end).stream()
                .map(Mandate::person)
                .distinct()
                .filter(person -> !person.equals(by.acting().person()))
                .forEach(person -> write(person, change, own, other));
    }

    private void write(PersonId person, TieChange change, ActorLine own, ActorLine other) {
        String path = "/realta/" + own.slug() + "/legami/" + change.after().id();
        addresses
                .find(person)
                .filter(found -> found.email() != null)
                .ifPresent(found -> outbox.send(letter(
                        found,
                        "registry.mail.tie-" + change.what().code(),
                        own.name(),
                        other.name(),
                        site.current().orElse("") + path)));
    }

    private static Letter letter(Addressee to, String key, String own, String other, String page) {
        return new Letter(
                String.valueOf(to.email()),
                to.language(),
                key,
                List.of(to.name(), own, other, Letter.whole(page)));
    }
}

package org.costellazioni.upkeep.due;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.AddressBook;
import org.costellazioni.kernel.DueDate;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.upkeep.links.LinkPurpose;
import org.costellazioni.upkeep.links.Links;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The secret address under which a person's calendar reads what they owe: one in each territory, which
 * goes when nothing has read it for a year.
 */
@Component
@Transactional
class CalendarAddresses {

    static final LinkPurpose CALENDAR = new LinkPurpose("upkeep.calendar", Duration.ofDays(365));

    private final Links links;
    private final DueDates dueDates;
    private final AddressBook persons;

    CalendarAddresses(Links links, DueDates dueDates, AddressBook persons) {
        this.links = links;
        this.dueDates = dueDates;
        this.persons = persons;
    }

    /** What a calendar shows. */
    record Feed(List<DueDate> due, Locale language) {}

    /** Makes a new address, in place of the one before; answers its secret, which is told only now. */
    String make(PersonId person) {
        links.withdraw(CALENDAR, thing(person));
        return links.make(CALENDAR, thing(person), Map.of(), person);
    }

    void withdraw(PersonId person) {
        links.withdraw(CALENDAR, thing(person));
    }

    /** When the person's address was made; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Instant> madeAt(PersonId person) {
        return links.madeAt(CALENDAR, thing(person));
    }

    /** What the address shows; reading it keeps it. */
    Optional<Feed> read(String secret) {
        return links.renew(secret, CALENDAR)
                .map(link -> new PersonId(link.thing().id()))
                .flatMap(person -> persons.find(person)
                        .map(found -> new Feed(
                                dueDates.of(Acting.person(person, IdentificationLevel.NONE)),
                                found.language())));
    }

    private static Thing thing(PersonId person) {
        return Thing.of("people.person", person);
    }
}

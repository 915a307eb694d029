package org.costellazioni.meetings.changes;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.people.Mandate;
import org.costellazioni.people.Mandates;
import org.costellazioni.people.People;
import org.costellazioni.people.Person;
import org.costellazioni.people.functions.Function;
import org.costellazioni.people.functions.Functions;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Who reckons with an occasion. */
@Component
class OccasionAudience {

    private final Mandates mandates;
    private final Functions functions;
    private final People people;
    private final Journal journal;

    OccasionAudience(Mandates mandates, Functions functions, People people, Journal journal) {
        this.mandates = mandates;
        this.functions = functions;
        this.people = people;
        this.journal = journal;
    }

    /** Whether it is still to come. */
    boolean coming(Occasion occasion) {
        return !occasion.day().isBefore(today());
    }

    LocalDate today() {
        return journal.today();
    }

    /**
     * Whoever acts for an actor that organizes it or stands on its list, and whoever keeps its record: those
     * who have an address, but for the one who does it.
     */
    List<Person> of(Occasion occasion, Collection<ActorId> listed, Acting by) {
        Stream<ActorId> actors =
                Stream.concat(occasion.organizers().stream(), listed.stream()).distinct();
        return Stream.concat(
                        actors.flatMap(actor -> mandates.on(actor).stream()).map(Mandate::person),
                        functions.on(Thing.of(Occasion.THING, occasion.id())).stream()
                                .map(Function::person))
                .distinct()
                .filter(person -> !person.equals(by.person()))
                .flatMap(person -> people.find(person).stream())
                .filter(person -> person.email() != null)
                .toList();
    }
}

package org.costellazioni.people;

import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.ActTelling;
import org.costellazioni.kernel.ActTelling.Event;
import org.costellazioni.kernel.ActTelling.Sentence;
import org.costellazioni.kernel.ActTelling.Topic;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.FunctionKind;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.TimeOrderedIds;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How histories of actors tell who may act for them: to those alone who may know persons. */
final class PeopleTellings {

    private static final String ON_AN_ACTOR = MandateKind.THING + ":";

    private PeopleTellings() {}

    static List<ActTelling> of(People people) {
        Stream<ActTelling> functions = Stream.of(
                        "people.function-given",
                        "people.function-ended",
                        "people.function-restored")
                .map(verb -> ActTelling.of(verb, Topic.MANDATES)
                        .touching(PeopleTellings::thing)
                        .told(events -> functions(events, people)));
        Stream<ActTelling> requests = Stream.of(
                        "people.mandate-requested",
                        "people.mandate-lowered",
                        "people.mandate-request-rejected",
                        "people.mandate-request-withdrawn")
                .map(verb -> ActTelling.of(verb, Topic.MANDATES)
                        .touching(act -> ActTelling.actor(act.details().getOrDefault("actor", "")))
                        .told(PeopleTellings::requests));
        Stream<ActTelling> passages = Stream.of(
                        "people.representation-offered",
                        "people.representation-passed",
                        "people.representation-passage-undone")
                .map(verb -> ActTelling.of(verb, Topic.MANDATES));
        return Stream.of(functions, requests, passages)
                .flatMap(tellings -> tellings)
                .map(ActTelling::reserved)
                .toList();
    }

    private static Set<ActorId> thing(Act act) {
        String thing = act.details().getOrDefault("thing", "");
        return thing.startsWith(ON_AN_ACTOR)
                ? ActTelling.actor(thing.substring(ON_AN_ACTOR.length()))
                : Set.of();
    }

    private static List<Sentence> functions(List<Event> events, People people) {
        Set<PersonId> persons = new HashSet<>();
        events.forEach(event -> person(event).ifPresent(persons::add));
        Map<PersonId, String> names = people.names(persons);
        return events.stream()
                .map(event -> Sentence.of(
                        ActTelling.key(event.verb()),
                        person(event)
                                .map(names::get)
                                .map(Object.class::cast)
                                .orElseGet(() -> Sentence.of("people.history.gone-person")),
                        Sentence.of(FunctionKind.nameKey(event.detail("kind")))))
                .toList();
    }

    private static Optional<PersonId> person(Event event) {
        return TimeOrderedIds.parse(event.detail("person")).map(PersonId::new);
    }

    private static List<Sentence> requests(List<Event> events) {
        return events.stream()
                .map(event -> Sentence.of(
                        ActTelling.key(event.verb()), kind(event, "kind"), kind(event, "granted")))
                .toList();
    }

    private static Object kind(Event event, String detail) {
        return Stream.of(MandateKind.values())
                .filter(kind -> kind.name().equals(event.detail(detail)))
                .findFirst()
                .<Object>map(kind -> Sentence.of(kind.messageKey()))
                .orElse("");
    }
}

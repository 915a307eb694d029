package org.costellazioni.registry.offers;

import org.costellazioni.kernel.ActTelling;
import org.costellazioni.kernel.ActTelling.Event;
import org.costellazioni.kernel.ActTelling.Sentence;
import org.costellazioni.kernel.ActTelling.Topic;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.rules.WithdrawalReason;
import org.costellazioni.registry.store.ActorReading;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** How the registry's own acts are told in the histories of the actors that they touch. */
@Component
class RegistryTellings {

    private final ActorReading actors;

    RegistryTellings(ActorReading actors) {
        this.actors = actors;
    }

    List<ActTelling> all() {
        return List.of(
                ActTelling.of("registry.actor-created", Topic.CONFIRMATIONS),
                ActTelling.of("registry.actor-confirmed", Topic.CONFIRMATIONS),
                ActTelling.of("registry.actor-withdrawn", Topic.WITHDRAWALS)
                        .told(RegistryTellings::withdrawn),
                ActTelling.of("registry.actor-restored", Topic.WITHDRAWALS),
                ActTelling.of("registry.withdrawal-asked", Topic.WITHDRAWALS).reserved(),
                ActTelling.of("registry.withdrawal-declined", Topic.WITHDRAWALS).reserved(),
                twins("registry.twins-merged"),
                twins("registry.twins-parted"));
    }

    /** An act on one of two actors, told in the histories of both with the name of the other. */
    private ActTelling twins(String verb) {
        return ActTelling.of(verb, Topic.MERGERS)
                .touching(act -> both(act.subject(), act.details()))
                .told(this::twins);
    }

    private static Set<ActorId> both(String subject, Map<String, String> details) {
        Set<ActorId> both =
                new HashSet<>(ActTelling.actor(subject.substring(subject.indexOf(':') + 1)));
        both.addAll(ActTelling.actor(details.getOrDefault("other", "")));
        return both;
    }

    private List<Sentence> twins(List<Event> events) {
        Map<UUID, ActorLine> lines = actors.lines(events.stream()
                .map(event -> both(event.subject(), event.details()))
                .flatMap(Collection::stream)
                .map(ActorId::value)
                .toList());
        return events.stream().map(event -> twins(event, lines)).toList();
    }

    private static Sentence twins(Event event, Map<UUID, ActorLine> lines) {
        boolean subject = event.subject().equals("actor:" + event.actor());
        Object other = both(event.subject(), event.details()).stream()
                .filter(actor -> !actor.equals(event.actor()))
                .map(actor -> lines.get(actor.value()))
                .filter(Objects::nonNull)
                .<Object>map(ActorLine::name)
                .findFirst()
                .orElseGet(() -> Sentence.of("registry.history.some-actor"));
        String key = ActTelling.key(event.verb());
        return Sentence.of(subject ? key : key + "-other", other);
    }

    private static List<Sentence> withdrawn(List<Event> events) {
        return events.stream()
                .map(event -> Sentence.of(
                        ActTelling.key(event.verb()),
                        WithdrawalReason.of(event.detail("reason"))
                                .<Object>map(reason -> Sentence.of(reason.key()))
                                .orElse("")))
                .toList();
    }
}

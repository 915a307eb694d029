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
import java.util.Optional;
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
                ActTelling.of("registry.twins-merged", Topic.MERGERS)
                        .touching(act -> both(act.subject(), act.details()))
                        .told(this::merged));
    }

    private static Set<ActorId> both(String subject, Map<String, String> details) {
        Set<ActorId> both =
                new HashSet<>(ActTelling.actor(subject.substring(subject.indexOf(':') + 1)));
        both.addAll(other(details).stream().toList());
        return both;
    }

    private static Optional<ActorId> other(Map<String, String> details) {
        return ActTelling.actor(details.getOrDefault("other", "")).stream().findFirst();
    }

    private List<Sentence> merged(List<Event> events) {
        Map<UUID, ActorLine> lines = actors.lines(events.stream()
                .map(event -> both(event.subject(), event.details()))
                .flatMap(Collection::stream)
                .map(ActorId::value)
                .toList());
        return events.stream()
                .map(event -> {
                    Optional<ActorId> gone = other(event.details());
                    boolean kept = gone.filter(event.actor()::equals).isEmpty();
                    Object name = (kept ? gone : kept(event))
                            .map(ActorId::value)
                            .map(lines::get)
                            .<Object>map(ActorLine::name)
                            .orElseGet(() -> Sentence.of("registry.history.some-actor"));
                    return Sentence.of(
                            kept
                                    ? ActTelling.key(event.verb())
                                    : "registry.history.twins-merged-into",
                            name);
                })
                .toList();
    }

    private static Optional<ActorId> kept(Event event) {
        return both(event.subject(), Map.of()).stream().findFirst();
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

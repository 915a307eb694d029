package org.costellazioni.registry.offers;

import org.costellazioni.kernel.ActTelling;
import org.costellazioni.kernel.ActTelling.Event;
import org.costellazioni.kernel.ActTelling.Sentence;
import org.costellazioni.kernel.ActTelling.Topic;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.rules.WithdrawalReason;
import org.costellazioni.registry.store.ActorReading;
import org.costellazioni.upkeep.undo.MovedRows;
import org.costellazioni.vocabularies.JoinedTerms;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** How the registry's own acts are told in the histories of the actors that they touch. */
@Component
class RegistryTellings {

    private final ActorReading actors;
    private final JoinedTerms terms;
    private final MovedRows moved;

    RegistryTellings(ActorReading actors, JoinedTerms terms, MovedRows moved) {
        this.actors = actors;
        this.terms = terms;
        this.moved = moved;
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
                twins("registry.twins-parted"),
                terms("vocabularies.terms-joined"),
                terms("vocabularies.terms-parted"));
    }

    /** An act on two terms, told in the histories of the actors that carried the one that goes. */
    private ActTelling terms(String verb) {
        return ActTelling.of(verb, Topic.FIELDS)
                .touching(act -> joining(act.details().getOrDefault("joining", ""))
                        .map(this::carriers)
                        .orElse(Set.of()))
                .told(this::terms);
    }

    private static Optional<UUID> joining(String id) {
        return TimeOrderedIds.parse(id);
    }

    /** Actors of whom a row was moved, of any module: one that is about an actor says it in its key. */
    private Set<ActorId> carriers(UUID joining) {
        Set<ActorId> carriers = new HashSet<>();
        moved.rows(joining).forEach((table, rows) -> {
            String key = table.equals("registry_actors") ? "id" : "actor_id";
            rows.forEach(row -> carriers.addAll(ActTelling.actor(row.getOrDefault(key, ""))));
        });
        return carriers;
    }

    private List<Sentence> terms(List<Event> events) {
        Set<UUID> joinings = events.stream()
                .flatMap(event -> joining(event.detail("joining")).stream())
                .collect(Collectors.toSet());
        Map<UUID, List<String>> names =
                terms.names(joinings, LocaleContextHolder.getLocale().getLanguage());
        return events.stream()
                .map(event -> Sentence.of(
                        ActTelling.key(event.verb()),
                        joining(event.detail("joining"))
                                .map(names::get)
                                .orElse(List.of("", ""))
                                .toArray()))
                .toList();
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

package org.costellazioni.registry.history;

import org.costellazioni.kernel.ActTelling;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.declared.TieChange;
import org.costellazioni.registry.lists.HistoryEntry;
import org.costellazioni.registry.store.ActorChanges;
import org.costellazioni.registry.store.TieChanges;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the list of an actor's history needs to tell its entries, some hundred at a time. */
@Component
@Transactional(readOnly = true)
public class ActorHistory {

    /** What of a position is written together. */
    private static final Set<ActorField> POSITION =
            Set.of(ActorField.LATITUDE, ActorField.LONGITUDE);

    private final ActorEvents events;
    private final Actors actors;
    private final ActorChanges changes;
    private final TieChanges ties;
    private final ObjectProvider<Manifest> manifests;

    ActorHistory(
            ActorEvents events,
            Actors actors,
            ActorChanges changes,
            TieChanges ties,
            ObjectProvider<Manifest> manifests) {
        this.events = events;
        this.actors = actors;
        this.changes = changes;
        this.ties = ties;
        this.manifests = manifests;
    }

    /**
     * The sentences of acts, by the event; none for an act whose module tells it no more.
     *
     * @param acts acts of any verbs
     */
    public Map<ActTelling.Event, ActTelling.Sentence> sentences(List<ActTelling.Event> acts) {
        Map<ActTelling.Event, ActTelling.Sentence> told = new HashMap<>();
        Map<String, List<ActTelling.Event>> byVerb =
                acts.stream().distinct().collect(Collectors.groupingBy(ActTelling.Event::verb));
        byVerb.forEach((verb, some) -> {
            ActTelling telling = events.telling(verb);
            if (telling != null) {
                List<ActTelling.Sentence> sentences = telling.sentences().apply(some);
                for (int i = 0; i < some.size(); i++) {
                    told.put(some.get(i), sentences.get(i));
                }
            }
        });
        return told;
    }

    /** What actors are called, those that were joined or withdrawn too. */
    public Map<UUID, ActorLine> actors(Collection<ActorId> ids) {
        return actors.lines(ids.stream().map(ActorId::value).distinct().toList());
    }

    /** Changes of ties by their identifiers. */
    public Map<UUID, TieChange> tieChanges(Collection<UUID> ids) {
        return ties.find(ids).stream().collect(Collectors.toMap(TieChange::id, change -> change));
    }

    /** Message key of what a source is called; empty for one that nobody knows. */
    public Optional<String> sourceKey(String source) {
        return manifests
                .orderedStream()
                .flatMap(manifest -> manifest.sourceKey(source).stream())
                .findFirst();
    }

    /** The fields that go back with a change, and what they said before; empty where nothing does. */
    public List<ActorView.Change> earlier(ActorId actor, UUID change) {
        List<ActorView.Change> together = new ArrayList<>(changes.find(actor, change));
        if (together.isEmpty() || together.getFirst().field() == null) {
            return List.of();
        }
        ActorField first = Objects.requireNonNull(together.getFirst().field());
        together.removeIf(each -> each.field() != first
                && !(POSITION.contains(first)
                        && each.field() != null
                        && POSITION.contains(each.field())));
        return together.stream().anyMatch(each -> HistoryEntry.isRedacted(each.before()))
                ? List.of()
                : together;
    }
}

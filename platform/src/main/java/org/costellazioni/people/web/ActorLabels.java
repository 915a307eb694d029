package org.costellazioni.people.web;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.ActorNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names of actors for these pages; an actor that the registry no longer tells keeps its identifier. */
@Component
class ActorLabels {

    private final ObjectProvider<ActorNames> registry;

    ActorLabels(ObjectProvider<ActorNames> registry) {
        this.registry = registry;
    }

    /** A name for each of them, in their order. */
    @Transactional(readOnly = true)
    public Map<ActorId, String> of(Collection<ActorId> actors) {
        if (actors.isEmpty()) {
            return Map.of();
        }
        Map<ActorId, String> known = new HashMap<>();
        registry.stream().forEach(names -> known.putAll(names.names(actors)));
        Map<ActorId, String> labels = new LinkedHashMap<>();
        actors.forEach(actor -> labels.put(actor, known.getOrDefault(actor, actor.toString())));
        return labels;
    }

    @Transactional(readOnly = true)
    public List<ActorNames.Match> search(String text, int most) {
        return text.isBlank()
                ? List.of()
                : registry.stream()
                        .flatMap(names -> names.search(text, most).stream())
                        .limit(most)
                        .toList();
    }
}

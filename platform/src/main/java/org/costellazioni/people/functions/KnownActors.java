package org.costellazioni.people.functions;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.ActorNames;
import org.costellazioni.people.MandateKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The actors of the territory at hand, as the registry tells them; none while nothing offers them. One
 * that it no longer tells is called by its identifier.
 */
@Component
public class KnownActors implements FunctionThings {

    private final ObjectProvider<ActorNames> registry;

    KnownActors(ObjectProvider<ActorNames> registry) {
        this.registry = registry;
    }

    @Override
    public String kind() {
        return MandateKind.THING;
    }

    @Override
    public Map<UUID, Label> labels(Collection<UUID> things) {
        Map<UUID, Label> labels = new HashMap<>();
        known(things.stream().map(ActorId::new).toList())
                .forEach((actor, name) -> labels.put(actor.value(), new Label(name, null)));
        return labels;
    }

    @Transactional(readOnly = true)
    public boolean exist(ActorId actor) {
        return registry.stream().anyMatch(names -> names.has(actor));
    }

    @Transactional(readOnly = true)
    public String name(ActorId actor) {
        return names(List.of(actor)).getOrDefault(actor, "");
    }

    /** A name for each of them, in their order. */
    @Transactional(readOnly = true)
    public Map<ActorId, String> names(Collection<ActorId> actors) {
        Map<ActorId, String> known = known(actors);
        Map<ActorId, String> names = new LinkedHashMap<>();
        actors.forEach(actor -> names.put(actor, known.getOrDefault(actor, actor.toString())));
        return names;
    }

    /** Actors whose name is like the text, the likeliest first. */
    @Transactional(readOnly = true)
    public List<ActorNames.Match> search(String text, int most) {
        return text.isBlank()
                ? List.of()
                : registry.stream()
                        .flatMap(names -> names.search(text, most).stream())
                        .limit(most)
                        .toList();
    }

    private Map<ActorId, String> known(Collection<ActorId> actors) {
        Map<ActorId, String> known = new HashMap<>();
        if (!actors.isEmpty()) {
            registry.stream().forEach(names -> known.putAll(names.names(actors)));
        }
        return known;
    }
}

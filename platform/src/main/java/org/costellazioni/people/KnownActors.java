package org.costellazioni.people;

import org.costellazioni.kernel.ActorId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The actors of the territory at hand, as the registry tells them; none while nothing offers them. */
@Component
class KnownActors {

    private final ObjectProvider<ActorNames> registry;

    KnownActors(ObjectProvider<ActorNames> registry) {
        this.registry = registry;
    }

    boolean exist(ActorId actor) {
        return names(actor).containsKey(actor);
    }

    /** The actor's name; its identifier where the registry no longer tells it. */
    String name(ActorId actor) {
        return names(actor).getOrDefault(actor, actor.toString());
    }

    private Map<ActorId, String> names(ActorId actor) {
        Map<ActorId, String> known = new HashMap<>();
        registry.stream().forEach(names -> known.putAll(names.names(List.of(actor))));
        return known;
    }
}

package org.costellazioni.people;

import org.costellazioni.kernel.ActorId;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Actors for tests that need no registry: known by name in every territory. */
@Component
public class InventedActors implements ActorNames {

    private final Map<ActorId, String> known = new ConcurrentHashMap<>();

    public ActorId invent(String name) {
        ActorId actor = ActorId.next();
        known.put(actor, name);
        return actor;
    }

    @Override
    public boolean has(ActorId actor) {
        return known.containsKey(actor);
    }

    @Override
    public Map<ActorId, String> names(Collection<ActorId> actors) {
        return actors.stream()
                .distinct()
                .filter(known::containsKey)
                .collect(Collectors.toMap(a -> a, known::get));
    }

    @Override
    public List<Match> search(String text, int most) {
        return known.entrySet().stream()
                .filter(entry -> entry.getValue()
                        .toLowerCase(Locale.ROOT)
                        .contains(text.toLowerCase(Locale.ROOT)))
                .map(entry -> new Match(entry.getKey(), entry.getValue(), "inventata"))
                .limit(most)
                .toList();
    }
}

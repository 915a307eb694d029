package org.costellazioni.registry.offers;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.Actors;
import org.costellazioni.site.forms.ActorFinder;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the actors that people name in the forms of all modules. */
@Component
class ActorSearch implements ActorFinder {

    private final Actors actors;

    ActorSearch(Actors actors) {
        this.actors = actors;
    }

    @Override
    public Map<String, List<ActorId>> called(Collection<String> namesOrCodes) {
        return namesOrCodes.isEmpty() ? Map.of() : actors.called(namesOrCodes);
    }

    @Override
    public Map<ActorId, String> names(Collection<ActorId> ids) {
        Map<ActorId, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            actors.lines(ids.stream().map(ActorId::value).toList())
                    .values()
                    .forEach(line -> names.put(line.id(), line.name()));
        }
        return names;
    }

    @Override
    public List<String> likely(String text, int most) {
        return actors.search(text, most).stream().map(ActorLine::name).toList();
    }
}

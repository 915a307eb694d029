package org.costellazioni.registry.writing;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.ActorNames;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.store.ActorReading;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the pages of people what the actors are called that persons act for. */
@Component
class ActorNaming implements ActorNames {

    private final ActorReading reading;

    ActorNaming(ActorReading reading) {
        this.reading = reading;
    }

    @Override
    public boolean has(ActorId actor) {
        return reading.byId(actor).isPresent();
    }

    @Override
    public Map<ActorId, String> names(Collection<ActorId> actors) {
        Map<ActorId, String> names = new HashMap<>();
        reading.lines(actors.stream().map(ActorId::value).toList())
                .values()
                .forEach(line -> names.put(line.id(), line.name()));
        return names;
    }

    @Override
    public List<Match> search(String text, int most) {
        if (text.isBlank()) {
            return List.of();
        }
        return reading.search(text, most).stream()
                .map(line -> new Match(line.id(), line.name(), where(line)))
                .toList();
    }

    private static String where(ActorLine line) {
        return Stream.of(line.municipality(), line.areaName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}

package org.costellazioni.meetings.web;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.Actors;
import org.costellazioni.site.forms.Choice;
import org.costellazioni.site.pages.Participant;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An actor as these pages name it.
 *
 * @param line what tells it from its namesakes; may be empty
 */
record ActorLink(String id, String name, String path, String line) {

    static ActorLink of(ActorLine actor) {
        String where = Stream.of(actor.municipality(), actor.areaName())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(", "));
        return new ActorLink(actor.id().toString(), actor.name(), actor.path(), where);
    }

    /** To choose it in a form. */
    Choice<ActorId> choice() {
        return new Choice<>(
                ActorId.parse(id).orElseThrow(),
                id,
                words -> line.isEmpty() ? name : name + " · " + line);
    }

    /** As the page of an occasion lists it. */
    Participant participant() {
        return new Participant(name, path, "");
    }

    /** Those that exist, by name. */
    static List<ActorLink> of(Actors actors, Collection<ActorId> ids) {
        return actors.lines(ids.stream().map(ActorId::value).toList()).values().stream()
                .map(ActorLink::of)
                .sorted(Comparator.comparing(ActorLink::name))
                .toList();
    }
}

package org.costellazioni.meetings.web;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.meetings.Attendances;
import org.costellazioni.meetings.Attendee;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.Actors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Gathers what the page of those present says. */
@Component
class AttendancePages {

    private static final int MOST_FOUND = 30;
    private static final int MOST_GUESSED = 20;
    private static final int MOST_LIKELY = 3;

    private final Attendances attendances;
    private final Actors actors;

    AttendancePages(Attendances attendances, Actors actors) {
        this.attendances = attendances;
        this.actors = actors;
    }

    /** An actor on the list. */
    record Present(String attendee, ActorLink actor) {}

    /** A typed name, and the actors that it may mean. */
    record Named(String attendee, String name, List<ActorLink> likely) {}

    /**
     * The list, and what was looked for.
     *
     * @param found actors whose name is like the words sought, those on the list left out
     */
    record Page(
            Occasion occasion,
            List<Present> present,
            List<Named> named,
            String sought,
            List<ActorLink> found) {}

    @Transactional(readOnly = true)
    public Page page(Occasion occasion, String sought) {
        List<Attendee> listed = attendances.of(occasion);
        List<ActorId> known = Attendances.known(listed);
        Map<UUID, ActorLine> lines =
                actors.lines(known.stream().map(ActorId::value).toList());
        List<Present> present = new ArrayList<>();
        List<Named> named = new ArrayList<>();
        for (Attendee each : listed) {
            ActorId actor = each.actor();
            ActorLine line = actor == null ? null : lines.get(actor.value());
            if (line != null) {
                present.add(new Present(each.id().toString(), ActorLink.of(line)));
            } else {
                named.add(named(each, named.size() < MOST_GUESSED));
            }
        }
        return new Page(occasion, present, named, sought, found(sought, known));
    }

    private Named named(Attendee attendee, boolean guess) {
        String name = Objects.requireNonNullElse(attendee.typedName(), "");
        List<ActorLink> likely =
                guess ? like(name).limit(MOST_LIKELY).map(ActorLink::of).toList() : List.of();
        return new Named(attendee.id().toString(), name, likely);
    }

    private List<ActorLink> found(String sought, List<ActorId> known) {
        if (sought.isBlank()) {
            return List.of();
        }
        return like(sought)
                .filter(line -> !known.contains(line.id()))
                .map(ActorLink::of)
                .toList();
    }

    /** Actors whose name is like the text, the likeliest first. */
    private Stream<ActorLine> like(String text) {
        return actors.search(text, MOST_FOUND).stream();
    }
}

package org.costellazioni.meetings.web;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.ActorQuery;
import org.costellazioni.registry.Actors;
import org.costellazioni.site.FormErrors;
import org.costellazioni.site.Option;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who organizes: the actors that the visitor acts for, and others by their name. */
@Component
class OrganizerChoice {

    private static final int MOST_LIKELY = 3;
    private static final int MOST_LOOKED_FOR = 10;

    private final Actors actors;

    OrganizerChoice(Actors actors) {
        this.actors = actors;
    }

    /** Those that the visitor acts for, by name. */
    List<Option> own(Visitor visitor) {
        return actors
                .lines(visitor.actors().stream().map(ActorId::value).toList())
                .values()
                .stream()
                .sorted(Comparator.comparing(ActorLine::name))
                .map(line -> new Option(line.id().toString(), line.name()))
                .toList();
    }

    /** The organizers written; names that mean nobody, or more than one, become an error. */
    List<ActorId> read(OccasionForm form, FormErrors errors) {
        List<ActorId> organizers = new ArrayList<>(form.tickedActors());
        List<String> unknown = new ArrayList<>();
        Map<String, List<ActorId>> called = actors.called(form.others());
        for (String name : form.others()) {
            List<ActorId> found = called.getOrDefault(name, List.of());
            if (found.size() > 1) {
                errors.add("altri", "meetings.occasion.organizer-twice", name);
            } else if (found.isEmpty()) {
                unknown.add(name);
            } else {
                organizers.add(found.getFirst());
            }
        }
        if (!unknown.isEmpty()) {
            String likely = unknown.stream()
                    .limit(MOST_LOOKED_FOR)
                    .flatMap(name -> likely(actors, name).stream())
                    .map(ActorLine::name)
                    .distinct()
                    .collect(Collectors.joining(" · "));
            String names = String.join(" · ", unknown);
            if (likely.isEmpty()) {
                errors.add("altri", "meetings.occasion.organizer-unknown", names);
            } else {
                errors.add("altri", "meetings.occasion.organizer-likely", names, likely);
            }
        }
        return organizers;
    }

    /** Actors whose name is like the text, the likeliest first. */
    static List<ActorLine> likely(Actors actors, String text) {
        return actors.list(new ActorQuery(text, "", "", "", "", "", 1)).actors().stream()
                .limit(MOST_LIKELY)
                .toList();
    }
}

package org.costellazioni.meetings.web;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.meetings.Attendances;
import org.costellazioni.meetings.Attendee;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.OccasionId;
import org.costellazioni.meetings.Occasions;
import org.costellazioni.meetings.rules.TiesOfPresence;
import org.costellazioni.people.People;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.Actors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gathers what the page of an occasion says, for those who look after it and for everyone. */
@Component
class OccasionPages {

    private final Occasions occasions;
    private final Attendances attendances;
    private final Actors actors;
    private final People people;

    OccasionPages(Occasions occasions, Attendances attendances, Actors actors, People people) {
        this.occasions = occasions;
        this.attendances = attendances;
        this.actors = actors;
        this.people = people;
    }

    /**
     * An occasion as its page shows it.
     *
     * @param cares whether the visitor looks after it
     * @param present actors, organizers among them
     * @param unmatched how many typed names wait to be matched; zero for everyone else
     * @param crowd whether each is tied to the organizers only
     * @param planned how many ties the rule asks for
     * @param recordedBy who recorded last, for those who look after it; else empty
     */
    record Page(
            Occasion occasion,
            boolean cares,
            List<ActorLink> organizers,
            List<ActorLink> present,
            long unmatched,
            boolean crowd,
            int planned,
            String recordedBy) {}

    /** The page; for somebody who may not see it there is none. */
    @Transactional(readOnly = true)
    public Page page(String id, Visitor visitor) {
        Optional<Occasion> cared = occasions.cared(id(id), visitor);
        Occasion occasion =
                cared.or(() -> occasions.published(id(id))).orElseThrow(OccasionPages::notFound);
        List<Attendee> listed = attendances.of(occasion);
        List<ActorId> present = Attendances.known(listed);
        Set<ActorId> everyone = TiesOfPresence.everyone(present, occasion.organizers());
        return new Page(
                occasion,
                cared.isPresent(),
                ActorLink.of(actors, occasion.organizers()),
                ActorLink.of(actors, everyone),
                cared.isPresent() ? listed.size() - present.size() : 0,
                TiesOfPresence.throughOrganizers(present, occasion.organizers()),
                TiesOfPresence.pairs(present, occasion.organizers()).size(),
                cared.isPresent() ? recordedBy(occasion) : "");
    }

    private String recordedBy(Occasion occasion) {
        Occasion.Recording recording = occasion.recording();
        PersonId person = recording == null ? null : recording.by();
        return person == null ? "" : people.names(List.of(person)).getOrDefault(person, "");
    }

    /** The occasion, which the visitor must look after. */
    Occasion cared(String id, Visitor visitor) {
        return occasions.cared(id(id), visitor).orElseThrow(OccasionPages::notFound);
    }

    static OccasionId id(String text) {
        return OccasionId.parse(text).orElseThrow(OccasionPages::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

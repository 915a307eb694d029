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
import org.costellazioni.site.Words;
import org.costellazioni.site.pages.Fact;
import org.costellazioni.site.pages.Happening;
import org.costellazioni.site.pages.PageAction;
import org.costellazioni.site.pages.PageHead;
import org.costellazioni.site.pages.Waiting;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private final Clock clock;

    OccasionPages(
            Occasions occasions,
            Attendances attendances,
            Actors actors,
            People people,
            Clock clock) {
        this.occasions = occasions;
        this.attendances = attendances;
        this.actors = actors;
        this.people = people;
        this.clock = clock;
    }

    /**
     * An occasion as its page shows it.
     *
     * @param cares whether the visitor looks after it
     * @param answers whether the visitor may edit it and call it off
     * @param history what was done to it; to who does not look after it, that it was called off
     * @param present actors, organizers among them
     * @param unmatched how many typed names wait to be matched; zero for everyone else
     * @param crowd whether each is tied to the organizers only
     * @param planned how many ties the rule asks for
     * @param recordedBy who recorded last, for those who look after it; else empty
     * @param over whether its day has come
     */
    record Page(
            Occasion occasion,
            boolean cares,
            boolean answers,
            List<OccasionHistory.Line> history,
            List<ActorLink> organizers,
            List<ActorLink> present,
            long unmatched,
            boolean crowd,
            int planned,
            String recordedBy,
            boolean over) {

        PageHead head(Words words) {
            return new PageHead("", occasion.title(), state(words), actions(words));
        }

        private String state(Words words) {
            if (occasion.cancellation() != null) {
                return words.of(
                        "meetings.occasion.cancelled-because",
                        occasion.cancellation().reason());
            }
            if (!cares) {
                return "";
            }
            return words.of(
                    occasion.recorded()
                            ? "meetings.occasion.recorded"
                            : "meetings.occasion.unrecorded");
        }

        private List<PageAction> actions(Words words) {
            List<PageAction> actions = new ArrayList<>();
            if (cares && !occasion.cancelled()) {
                actions.add(action("meetings.attendance.edit", "/presenze", words));
                actions.add(action("meetings.sheet.title", "/foglio-firme", words));
            }
            if (answers && !occasion.cancelled()) {
                actions.add(action("meetings.occasion.edit", "/modifica", words));
                actions.add(action("meetings.cancellation.new", "/annullamento", words));
            }
            return actions;
        }

        private PageAction action(String key, String page, Words words) {
            return PageAction.page(words.of(key), occasion.path() + page);
        }

        List<Waiting> waiting(Words words) {
            return cares && over && !occasion.recorded() && !occasion.cancelled()
                    ? List.of(new Waiting(
                            words.of("meetings.desk.unrecorded", occasion.title()),
                            PageAction.page(
                                    words.of("meetings.desk.unrecorded.button"),
                                    occasion.path() + "/presenze")))
                    : List.of();
        }

        List<Fact> facts(Words words) {
            return List.of(
                    new Fact(words.of("meetings.occasion.day"), words.date(occasion.day()), null),
                    new Fact(words.of("meetings.occasion.place"), occasion.place(), null));
        }

        List<Happening> happenings(Words words) {
            return OccasionHistory.told(this, words);
        }
    }

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
                occasions.editable(occasion.id(), visitor).isPresent(),
                OccasionHistory.lines(occasions.history(occasion), cared.isPresent(), people),
                ActorLink.of(actors, occasion.organizers()),
                ActorLink.of(actors, everyone),
                cared.isPresent() ? listed.size() - present.size() : 0,
                TiesOfPresence.throughOrganizers(present, occasion.organizers()),
                TiesOfPresence.pairs(present, occasion.organizers()).size(),
                cared.isPresent() ? recordedBy(occasion) : "",
                !occasion.day().isAfter(LocalDate.now(clock)));
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

    /** The occasion, which the visitor must be able to edit. */
    Occasion editable(String id, Visitor visitor) {
        return occasions.editable(id(id), visitor).orElseThrow(OccasionPages::notFound);
    }

    static OccasionId id(String text) {
        return OccasionId.parse(text).orElseThrow(OccasionPages::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

package org.costellazioni.people.web;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.Mandate;
import org.costellazioni.people.Mandates;
import org.costellazioni.people.People;
import org.costellazioni.people.Person;
import org.costellazioni.people.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The desk: what waits, whom I act for, what happened since last time. */
@Controller
class DeskController {

    private static final Duration FIRST_LOOK_BACK = Duration.ofDays(30);

    private final People people;
    private final Mandates mandates;
    private final DeskItems items;
    private final MandatePages pages;
    private final Clock clock;

    DeskController(
            People people, Mandates mandates, DeskItems items, MandatePages pages, Clock clock) {
        this.people = people;
        this.mandates = mandates;
        this.items = items;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/scrivania")
    String show(Visitor visitor, Acting signedIn, Model model) {
        Person person = Objects.requireNonNull(visitor.person());
        Optional<Instant> last = people.visitDesk(person.id());
        Instant since = since(last);
        List<Mandates.News> news = mandates.news(person.id(), since);
        Map<ActorId, String> names = pages.names(Stream.concat(
                        visitor.mandates().stream().map(Mandate::actor),
                        news.stream().map(Mandates.News::actor))
                .distinct()
                .toList());
        model.addAttribute("visitor", visitor);
        model.addAttribute("person", person);
        model.addAttribute("items", items.waiting(visitor));
        model.addAttribute("tools", items.tools(visitor));
        model.addAttribute("news", news);
        model.addAttribute(
                "ended", pages.past(person.id(), LocalDate.ofInstant(since, clock.getZone())));
        model.addAttribute("names", names);
        model.addAttribute("last", last.orElse(null));
        model.addAttribute("since", since);
        return "people/web/desk";
    }

    /** What is a day old is still told: who opens the desk twice in a morning has not read it twice. */
    private Instant since(Optional<Instant> last) {
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        return last.map(moment -> moment.isBefore(yesterday) ? moment : yesterday)
                .orElse(clock.instant().minus(FIRST_LOOK_BACK));
    }
}

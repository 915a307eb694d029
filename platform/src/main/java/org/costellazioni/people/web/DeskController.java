package org.costellazioni.people.web;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.Mandate;
import org.costellazioni.people.Mandates;
import org.costellazioni.people.People;
import org.costellazioni.people.Person;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.functions.KnownActors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    private final KnownActors actors;
    private final Clock clock;

    DeskController(
            People people, Mandates mandates, DeskItems items, KnownActors actors, Clock clock) {
        this.people = people;
        this.mandates = mandates;
        this.items = items;
        this.actors = actors;
        this.clock = clock;
    }

    @GetMapping("/scrivania")
    String show(Visitor visitor, Acting signedIn, Model model) {
        Person person = Objects.requireNonNull(visitor.person());
        Optional<Instant> last = people.visitDesk(person.id());
        List<Mandates.News> news =
                mandates.news(person.id(), last.orElse(clock.instant().minus(FIRST_LOOK_BACK)));
        Map<ActorId, String> names = actors.names(Stream.concat(
                        visitor.mandates().stream().map(Mandate::actor),
                        news.stream().map(Mandates.News::actor))
                .distinct()
                .toList());
        model.addAttribute("visitor", visitor);
        model.addAttribute("person", person);
        model.addAttribute("items", items.waiting(visitor));
        model.addAttribute("tools", items.tools(visitor));
        model.addAttribute("news", news);
        model.addAttribute("names", names);
        model.addAttribute("last", last.orElse(null));
        return "people/web/desk";
    }
}

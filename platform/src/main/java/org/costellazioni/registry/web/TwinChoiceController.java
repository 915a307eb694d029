package org.costellazioni.registry.web;

import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;

/** Any other actor chosen by hand, to be compared with this one as a proposed pair is. */
@Controller
@Staff(Role.PROGRAMME_OFFICE)
class TwinChoiceController {

    private static final int MOST = 20;

    private final Actors actors;

    TwinChoiceController(Actors actors) {
        this.actors = actors;
    }

    static String path(ActorView actor) {
        return "/realta/" + actor.slug() + "/doppione";
    }

    @GetMapping("/realta/{slug}/doppione")
    String make(
            @PathVariable String slug,
            @RequestParam(name = "cerca", defaultValue = "") String sought,
            Model model) {
        ActorView actor = actors.bySlug(slug).orElseThrow(ActorAccess::notFound);
        model.addAttribute("actor", actor);
        model.addAttribute("sought", sought);
        model.addAttribute("path", path(actor));
        model.addAttribute("found", sought.isBlank() ? List.of() : others(actor, sought));
        return "registry/web/twin-choice";
    }

    /** Networks are joined with networks alone. */
    private List<ActorLine> others(ActorView actor, String sought) {
        return actors.search(sought, MOST).stream()
                .filter(other -> !other.id().equals(actor.id()))
                .filter(other -> other.kind().equals(ActorLine.NETWORK) == actor.isNetwork())
                .toList();
    }
}

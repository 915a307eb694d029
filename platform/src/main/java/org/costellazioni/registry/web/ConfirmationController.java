package org.costellazioni.registry.web;

import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.site.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The yearly "all of this is still true". */
@Controller
class ConfirmationController {

    private final Actors actors;

    ConfirmationController(Actors actors) {
        this.actors = actors;
    }

    @PostMapping("/realta/{slug}/conferme")
    String create(@PathVariable String slug, Visitor visitor, RedirectAttributes redirect) {
        ActorView actor = actors.bySlug(slug).orElseThrow(ActorAccess::notFound);
        ActorAccess.demand(ActorAccess.allowed(visitor, actor.id()));
        actors.confirm(actor.id(), visitor.acting()).orThrow();
        Flash.done(redirect, "registry.actor.confirmed-now", actor.name());
        return "redirect:/realta/" + slug;
    }
}

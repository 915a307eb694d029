package org.costellazioni.registry.web;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorRefusal;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.twins.Twins;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;

/** Likely twins: two side by side, one of two, or two after all. */
@Controller
@Staff(Role.PROGRAMME_OFFICE)
class TwinController {

    private final Twins twins;
    private final Actors actors;
    private final TwinPages pages;

    TwinController(Twins twins, Actors actors, TwinPages pages) {
        this.twins = twins;
        this.actors = actors;
        this.pages = pages;
    }

    @GetMapping("/doppioni/{first}/{second}")
    String show(@PathVariable String first, @PathVariable String second, Words words, Model model) {
        model.addAttribute("twins", pages.compare(actor(first), actor(second), words));
        return "registry/web/twin";
    }

    @PostMapping("/doppioni/{first}/{second}/unione")
    String merge(
            @PathVariable String first,
            @PathVariable String second,
            @RequestParam(name = "resta", defaultValue = "") String kept,
            @RequestParam(name = "certo", defaultValue = "false") boolean sure,
            Visitor visitor,
            RedirectAttributes redirect) {
        List<ActorView> both = List.of(actor(first), actor(second));
        ActorView stays = both.stream()
                .filter(actor -> actor.id().toString().equals(kept))
                .findFirst()
                .orElseThrow(ActorAccess::notFound);
        ActorView goes = both.getFirst() == stays ? both.getLast() : both.getFirst();
        if (!sure && TwinPages.codesDiffer(stays, goes)) {
            Flash.refused(redirect, ActorRefusal.TWIN_OF_ANOTHER_CODE);
            return "redirect:/doppioni/" + first + "/" + second;
        }
        switch (twins.merge(stays.id(), goes.id(), visitor.acting())) {
            case Outcome.Done<ActorView>(ActorView one) -> {
                Flash.done(redirect, "registry.twins.merged", one.name());
                return "redirect:" + one.path();
            }
            case Outcome.Refused<ActorView>(Refusal refusal) -> {
                Flash.refused(redirect, refusal);
                return "redirect:/doppioni";
            }
        }
    }

    @PostMapping("/doppioni/{first}/{second}/distinzione")
    String tellApart(
            @PathVariable String first,
            @PathVariable String second,
            Visitor visitor,
            RedirectAttributes redirect) {
        ActorView one = actor(first);
        ActorView other = actor(second);
        twins.tellApart(one.id(), other.id(), visitor.acting());
        Flash.done(redirect, "registry.twins.told-apart", one.name(), other.name());
        return "redirect:/doppioni";
    }

    private ActorView actor(String id) {
        return ActorId.parse(id).flatMap(actors::byId).orElseThrow(ActorAccess::notFound);
    }
}

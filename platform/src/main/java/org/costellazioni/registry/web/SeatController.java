package org.costellazioni.registry.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.Places;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.FormData;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Map;
import java.util.UUID;

/** Seats of an actor beside the one of its sheet: a new one, the removal of one. */
@Controller
class SeatController {

    private final Actors actors;
    private final Places places;
    private final ActorForms forms;

    SeatController(Actors actors, Places places, ActorForms forms) {
        this.actors = actors;
        this.places = places;
        this.forms = forms;
    }

    @GetMapping("/realta/{slug}/sedi/nuova")
    String make(@PathVariable String slug, Visitor visitor, Words words, Model model) {
        ActorView actor = editable(slug, visitor);
        return show(forms.seat(actor, words).blank(), actor, words, model);
    }

    @PostMapping("/realta/{slug}/sedi/nuova")
    String create(
            @PathVariable String slug,
            HttpServletRequest request,
            Visitor visitor,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        ActorView actor = editable(slug, visitor);
        FormData form = forms.seat(actor, words).read(request);
        ActorSheet where = ActorForms.read(form, new ActorSheet(Map.of()));
        return form.send(() -> places.addSeat(actor.id(), where, visitor.acting()))
                .map(added -> Flash.lead(redirect, actor.path(), "registry.seat.added"))
                .orElseGet(() -> show(form, actor, words, model));
    }

    private static String show(FormData form, ActorView actor, Words words, Model model) {
        return form.page(words.of("registry.seat.new-of", actor.name()))
                .lead(words.of("registry.seat.lead"))
                .under(words.of("registry.actors.title"), "/realta")
                .under(actor.name(), actor.path())
                .in(model);
    }

    @PostMapping("/realta/{slug}/sedi/{seat}/rimozione")
    String remove(
            @PathVariable String slug,
            @PathVariable String seat,
            Visitor visitor,
            RedirectAttributes redirect) {
        ActorView actor = editable(slug, visitor);
        UUID id = TimeOrderedIds.parse(seat).orElseThrow(ActorAccess::notFound);
        switch (places.removeSeat(actor.id(), id, visitor.acting())) {
            case Outcome.Done<UUID> done -> Flash.done(redirect, "registry.seat.removed");
            case Outcome.Refused<UUID>(Refusal refusal) -> Flash.refused(redirect, refusal);
        }
        return "redirect:" + actor.path();
    }

    private ActorView editable(String slug, Visitor visitor) {
        ActorView actor = actors.bySlug(slug).orElseThrow(ActorAccess::notFound);
        ActorAccess.demand(ActorAccess.allowed(visitor, actor.id()));
        return actor;
    }
}

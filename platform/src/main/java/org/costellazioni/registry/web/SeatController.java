package org.costellazioni.registry.web;

import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.Places;
import org.costellazioni.site.Flash;
import org.costellazioni.site.FormErrors;
import org.costellazioni.site.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
        return form(model, forms.seat(actor, new ActorSheet(Map.of()), words), FormErrors.none());
    }

    @PostMapping("/realta/{slug}/sedi/nuova")
    String create(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> typed,
            Visitor visitor,
            Words words,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ActorView actor = editable(slug, visitor);
        ActorSheet where = forms.typedSeat(typed);
        switch (places.addSeat(actor.id(), where, visitor.acting())) {
            case Outcome.Done<UUID> done -> {
                ActorForm accepted = forms.seat(actor, where, words);
                Flash.accepted(redirect, accepted.draft(), "registry.seat.added");
                return "redirect:" + actor.path();
            }
            case Outcome.Refused<UUID>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                return form(model, forms.seat(actor, where, words), forms.errors(refusal, where));
            }
        }
    }

    @PostMapping("/realta/{slug}/sedi/{seat}/rimozione")
    String remove(
            @PathVariable String slug,
            @PathVariable String seat,
            Visitor visitor,
            RedirectAttributes redirect) {
        ActorView actor = editable(slug, visitor);
        UUID id = TimeOrderedIds.parse(seat).orElseThrow(Editing::notFound);
        switch (places.removeSeat(actor.id(), id, visitor.acting())) {
            case Outcome.Done<UUID> done -> Flash.done(redirect, "registry.seat.removed");
            case Outcome.Refused<UUID>(Refusal refusal) -> Flash.refused(redirect, refusal);
        }
        return "redirect:" + actor.path();
    }

    private ActorView editable(String slug, Visitor visitor) {
        ActorView actor = actors.bySlug(slug).orElseThrow(Editing::notFound);
        Editing.demand(Editing.allowed(visitor, actor.id()));
        return actor;
    }

    private static String form(Model model, ActorForm form, FormErrors errors) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "registry/web/seat-form";
    }
}

package org.costellazioni.registry.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Mandates;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorQuery;
import org.costellazioni.registry.ActorRefusal;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.site.Flash;
import org.costellazioni.site.FormErrors;
import org.costellazioni.site.SameForStrangers;
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
import java.util.Optional;

/** Actors: the public list, one actor's page, a new one, the pencil on one. */
@Controller
class ActorController {

    private static final String FORM = "registry/web/actor-form";

    private final Actors actors;
    private final ActorPages pages;
    private final ActorForms forms;
    private final Mandates mandates;

    ActorController(Actors actors, ActorPages pages, ActorForms forms, Mandates mandates) {
        this.actors = actors;
        this.pages = pages;
        this.forms = forms;
        this.mandates = mandates;
    }

    @SameForStrangers
    @GetMapping({"/realta", "/cerca"})
    String list(HttpServletRequest request, Visitor visitor, Words words, Model model) {
        ActorQuery query = ActorList.asked(request::getParameter);
        model.addAttribute("list", pages.list(query, visitor, words));
        return "registry/web/actors";
    }

    @SameForStrangers
    @GetMapping("/realta/{slug}")
    String show(
            @PathVariable String slug,
            Visitor visitor,
            Words words,
            Model model,
            HttpServletRequest request) {
        Optional<ActorPage> page = pages.actor(slug, visitor, words);
        if (page.isEmpty()) {
            String current = actors.currentSlug(slug).orElseThrow(Editing::notFound);
            return Moved.to("/realta/" + current, request);
        }
        if (page.get().actor().isNetwork()) {
            return "redirect:" + page.get().actor().path();
        }
        model.addAttribute("page", page.get());
        return "registry/web/actor";
    }

    @GetMapping("/realta/nuova")
    String make(Acting signedIn, Visitor visitor, Words words, Model model) {
        ActorSheet empty = new ActorSheet(Map.of());
        return form(model, forms.creation(empty, visitor, words), FormErrors.none());
    }

    @PostMapping("/realta")
    String create(
            @RequestParam MultiValueMap<String, String> typed,
            Visitor visitor,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        ActorSheet sheet = forms.typed(typed, new ActorSheet(Map.of()), Editing.office(visitor));
        if (!forms.mayCreate(sheet, visitor)) {
            return form(
                    model,
                    forms.creation(sheet, visitor, words),
                    FormErrors.none().add("kind", ActorRefusal.NOT_YOURS));
        }
        switch (actors.create(sheet, visitor.acting())) {
            case Outcome.Done<ActorView> done -> {
                ActorView made = done.result();
                if (!Editing.office(visitor)) {
                    mandates.grantToFounder(visitor.acting(), made.id(), MandateKind.DELEGATE);
                }
                Flash.accepted(redirect, "realta-nuova", "registry.actor.created", made.name());
                return "redirect:" + made.path();
            }
            case Outcome.Refused<ActorView> refused -> {
                Refusal refusal = refused.refusal();
                return form(
                        model, forms.creation(sheet, visitor, words), forms.errors(refusal, sheet));
            }
        }
    }

    @GetMapping("/realta/{slug}/modifica")
    String edit(@PathVariable String slug, Visitor visitor, Words words, Model model) {
        ActorView actor = editable(slug, visitor);
        return form(model, forms.edit(actor, actor.sheet(), visitor, words), FormErrors.none());
    }

    @PostMapping("/realta/{slug}")
    String update(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = "versione", defaultValue = "0") int version,
            Visitor visitor,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        ActorView actor = editable(slug, visitor);
        ActorSheet sheet = forms.typed(typed, actor.sheet(), Editing.office(visitor));
        switch (actors.edit(actor.id(), sheet, version, visitor.acting())) {
            case Outcome.Done<ActorView> done -> {
                ActorView edited = done.result();
                Flash.accepted(redirect, slug, "registry.actor.saved", edited.name());
                return "redirect:" + edited.path();
            }
            case Outcome.Refused<ActorView> refused -> {
                Refusal refusal = refused.refusal();
                // Read again: what was typed stays in the fields, what others wrote stands beside.
                ActorView now = actors.byId(actor.id()).orElseThrow(Editing::notFound);
                ActorForm again = forms.edit(now, sheet, visitor, words);
                return form(
                        model,
                        version == now.version() ? again.alone() : again,
                        forms.errors(refusal, sheet));
            }
        }
    }

    private ActorView editable(String slug, Visitor visitor) {
        ActorView actor = actors.bySlug(slug).orElseThrow(Editing::notFound);
        Editing.demand(Editing.allowed(visitor, actor.id()));
        return actor;
    }

    private static String form(Model model, ActorForm form, FormErrors errors) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return FORM;
    }
}

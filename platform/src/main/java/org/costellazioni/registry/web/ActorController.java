package org.costellazioni.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Mandates;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.site.Flash;
import org.costellazioni.site.SameForStrangers;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.FormData;
import org.costellazioni.site.forms.FormPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Map;
import java.util.Optional;

/** Actors: one actor's page, a new one, the pencil on one. */
@Controller
class ActorController {

    private final Actors actors;
    private final ActorPages pages;
    private final ActorForms forms;
    private final Mandates mandates;
    private final GoneActors gone;

    ActorController(
            Actors actors, ActorPages pages, ActorForms forms, Mandates mandates, GoneActors gone) {
        this.actors = actors;
        this.pages = pages;
        this.forms = forms;
        this.mandates = mandates;
        this.gone = gone;
    }

    @SameForStrangers
    @GetMapping("/realta/{slug}")
    String show(
            @PathVariable String slug,
            Visitor visitor,
            Words words,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<ActorPage> page = pages.actor(slug, visitor, words);
        if (page.isEmpty()) {
            return gone.show(slug, visitor, model, response).orElseGet(() -> moved(slug, request));
        }
        if (page.get().actor().isNetwork()) {
            return "redirect:" + page.get().actor().path();
        }
        ReservedSheets.note(page.get(), visitor, request);
        model.addAttribute("page", page.get());
        return "registry/web/actor";
    }

    private String moved(String slug, HttpServletRequest request) {
        String current = ActorId.parse(slug)
                .flatMap(actors::byId)
                .map(ActorView::slug)
                .or(() -> actors.currentSlug(slug))
                .orElseThrow(ActorAccess::notFound);
        return Moved.to("/realta/" + current, request);
    }

    @GetMapping("/realta/nuova")
    String make(Acting signedIn, Visitor visitor, Words words, Model model) {
        return make(forms.creation(visitor, words).blank(), words, model);
    }

    private static String make(FormData form, Words words, Model model) {
        return onMap(
                form.page(words.of("registry.actor.new"))
                        .lead(words.of("registry.actor.new.lead"))
                        .under(words.of("registry.actors.title"), "/realta")
                        .inColumns(),
                model);
    }

    /** The form with the map on which its coordinates can be pointed at. */
    private static String onMap(FormPage page, Model model) {
        page.in(model);
        return "registry/web/actor-form";
    }

    @PostMapping("/realta")
    String create(
            HttpServletRequest request,
            Visitor visitor,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        FormData form = forms.creation(visitor, words).read(request);
        ActorSheet sheet = ActorForms.read(form, new ActorSheet(Map.of()));
        return form.send(() -> actors.create(sheet, visitor))
                .map(made -> {
                    if (!ActorAccess.office(visitor)) {
                        mandates.grantToFounder(visitor.acting(), made.id(), MandateKind.DELEGATE);
                    }
                    return Flash.lead(redirect, made.path(), "registry.actor.created", made.name());
                })
                .orElseGet(() -> make(form, words, model));
    }

    @GetMapping("/realta/{slug}/modifica")
    String edit(
            @PathVariable String slug,
            Visitor visitor,
            Words words,
            Model model,
            HttpServletRequest request) {
        ActorView actor = editable(slug, visitor);
        ReservedSheets.note(actor, visitor, request);
        return edit(forms.edit(actor, visitor, words), actor, words, model);
    }

    private static String edit(FormData form, ActorView actor, Words words, Model model) {
        return onMap(
                form.page(words.of("registry.actor.editing", actor.name()))
                        .under(words.of("registry.actors.title"), "/realta")
                        .inColumns(),
                model);
    }

    @PostMapping("/realta/{slug}")
    String update(
            @PathVariable String slug,
            HttpServletRequest request,
            Visitor visitor,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        ActorView actor = editable(slug, visitor);
        FormData now = forms.edit(actor, visitor, words);
        FormData form = now.form().read(request, now);
        ActorSheet sheet = ActorForms.read(form, actor.sheet());
        return form.send(() -> actors.edit(actor.id(), sheet, form.version(), visitor))
                .map(edited -> Flash.lead(
                        redirect,
                        actor.pointDoubted() || !edited.pointDoubted()
                                ? edited.path()
                                : PositionController.path(edited),
                        "registry.actor.saved",
                        edited.name()))
                .orElseGet(() -> edit(form, actor, words, model));
    }

    private ActorView editable(String slug, Visitor visitor) {
        ActorView actor = actors.bySlug(slug).orElseThrow(ActorAccess::notFound);
        ActorAccess.demand(ActorAccess.allowed(visitor, actor.id()));
        return actor;
    }
}

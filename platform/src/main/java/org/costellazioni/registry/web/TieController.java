package org.costellazioni.registry.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.Outcome;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.Ties;
import org.costellazioni.registry.declared.Corrections;
import org.costellazioni.registry.declared.Declarations;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.FormData;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** Ties of an actor: a new one with its proof, all about one, other facts for one. */
@Controller
class TieController {

    private final Actors actors;
    private final Declarations declarations;
    private final Corrections corrections;
    private final TieFields fields;
    private final TiePages pages;

    TieController(
            Actors actors,
            Declarations declarations,
            Corrections corrections,
            TieFields fields,
            TiePages pages) {
        this.actors = actors;
        this.declarations = declarations;
        this.corrections = corrections;
        this.fields = fields;
        this.pages = pages;
    }

    @GetMapping("/realta/{slug}/legami/nuovo")
    String make(
            @PathVariable String slug,
            @RequestParam(name = "cerca", defaultValue = "") String sought,
            Visitor visitor,
            Words words,
            Model model) {
        ActorView actor = pages.access().editable(slug, visitor);
        FormData form = fields.form(TieFields.FORM, actor, sought, words).blank();
        return show(model, actor, form.with(TieFields.SOUGHT, sought));
    }

    @PostMapping("/realta/{slug}/legami")
    String create(
            @PathVariable String slug,
            @RequestParam(name = "cerca", defaultValue = "") String sought,
            HttpServletRequest request,
            Visitor visitor,
            Words words,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        ActorView actor = pages.access().editable(slug, visitor);
        FormData form = fields.taken(
                fields.form(TieFields.FORM, actor, sought, words).read(request), visitor);
        return form.send(() -> declare(TieFields.draft(form, actor.id()), actor, visitor))
                .map(tie -> Flash.lead(redirect, "/realta/" + slug, pages.recorded(tie)))
                .orElseGet(() -> show(model, actor, form));
    }

    private Outcome<UUID> declare(Ties.Draft draft, ActorView actor, Visitor visitor) {
        List<String> own = actors.byId(draft.other(actor.id()))
                .map(other -> TieAccess.pages(actor, other))
                .orElse(List.of());
        return declarations.declare(draft, actor.id(), own, visitor);
    }

    private static String show(Model model, ActorView actor, FormData form) {
        model.addAttribute("actor", actor);
        model.addAttribute("form", form);
        model.addAttribute("sought", form.text(TieFields.SOUGHT));
        return "registry/web/tie-form";
    }

    @GetMapping("/realta/{slug}/legami/{tie}")
    String show(
            @PathVariable String slug,
            @PathVariable String tie,
            Visitor visitor,
            HttpServletRequest request,
            Words words,
            Model model) {
        TieAccess.Owned owned = pages.access().owned(slug, tie, visitor);
        ReservedSheets.note(owned, visitor, request);
        return pages.show(owned, visitor, words, model);
    }

    @GetMapping("/realta/{slug}/legami/{tie}/modifica")
    String edit(
            @PathVariable String slug,
            @PathVariable String tie,
            Visitor visitor,
            HttpServletRequest request,
            Words words,
            Model model) {
        TieAccess.Owned owned = pages.access().owned(slug, tie, visitor);
        ReservedSheets.note(owned, visitor, request);
        return edit(TieFields.edit(owned), owned, words, model);
    }

    private String edit(FormData form, TieAccess.Owned owned, Words words, Model model) {
        return form.page(words.of("registry.tie.editing"))
                .lead(pages.sentence(owned, words))
                .under(owned.actor().name(), owned.actor().path())
                .in(model);
    }

    @PostMapping("/realta/{slug}/legami/{tie}")
    String update(
            @PathVariable String slug,
            @PathVariable String tie,
            HttpServletRequest request,
            Visitor visitor,
            Words words,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        TieAccess.Owned owned = pages.access().owned(slug, tie, visitor);
        FormData now = TieFields.edit(owned);
        FormData form = fields.taken(now.form().read(request, now), visitor);
        return form.send(() -> corrections.edit(
                        owned.tie(),
                        TieFields.facts(form, owned.tie().facts().proof()),
                        TieAccess.pages(owned.actor(), pages.access().other(owned)),
                        owned.id(),
                        visitor))
                .map(edited -> Flash.lead(redirect, owned.path(), "registry.tie.edited"))
                .orElseGet(() -> edit(form, owned, words, model));
    }
}

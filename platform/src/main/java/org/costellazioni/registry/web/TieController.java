package org.costellazioni.registry.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.Registration;
import org.costellazioni.registry.Ties;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Ties of an actor: a new one with its proof, the end of one, the withdrawal of a mistake. */
@Controller
class TieController {

    private static final Registration.Source DESK = new Registration.Source("desk", true, false);

    private static final Form FORM = TieFields.FORM;

    private static final Field<LocalDate> LAST_DAY = Fields.day("fine", "registry.tie.until")
            .required("registry.form.date-malformed")
            .malformed("registry.form.date-malformed");
    private static final Form END =
            Form.of("registry.tie-end", LAST_DAY).button("registry.tie.end").withoutDraft();

    private final Actors actors;
    private final Ties ties;
    private final TieFields fields;
    private final ActorRedisplay pages;

    TieController(Actors actors, Ties ties, TieFields fields, ActorRedisplay pages) {
        this.actors = actors;
        this.ties = ties;
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
        ActorView actor = editable(slug, visitor);
        FormData form = fields.form(FORM, actor, sought, words).blank();
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
            RedirectAttributes redirect) {
        ActorView actor = editable(slug, visitor);
        FormData form = fields.form(FORM, actor, sought, words).read(request);
        return form.send(() -> record(TieFields.draft(form, actor.id()), visitor))
                .map(tie -> Flash.lead(redirect, "/realta/" + slug, "registry.tie.recorded"))
                .orElseGet(() -> show(model, actor, form));
    }

    private Outcome<Registration.Result> record(Ties.Draft draft, Visitor visitor) {
        Registration.Result result =
                ties.record(List.of(draft), DESK, visitor.acting()).getFirst();
        Refusal refusal = result.refusal();
        return refusal == null ? Outcome.done(result) : Outcome.refused(refusal);
    }

    private static String show(Model model, ActorView actor, FormData form) {
        model.addAttribute("actor", actor);
        model.addAttribute("form", form);
        model.addAttribute("sought", form.text(TieFields.SOUGHT));
        return "registry/web/tie-form";
    }

    /** The form that ends a tie; there is one for each on the page of an actor. */
    static FormData end(String slug, UUID tie) {
        return END.to("/realta/" + slug + "/legami/" + tie + "/fine")
                .tagged(tie.toString())
                .blank();
    }

    @PostMapping("/realta/{slug}/legami/{tie}/fine")
    String end(
            @PathVariable String slug,
            @PathVariable String tie,
            HttpServletRequest request,
            Visitor visitor,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        UUID id = owned(slug, tie, visitor);
        FormData form = end(slug, id).form().read(request);
        return form.send(() -> ties.end(id, form.the(LAST_DAY), visitor.acting()))
                .map(ended -> Flash.lead(redirect, "/realta/" + slug, "registry.tie.ended"))
                .orElseGet(() -> pages.show(slug, visitor, words, model));
    }

    @PostMapping("/realta/{slug}/legami/{tie}/ritiro")
    String withdraw(
            @PathVariable String slug,
            @PathVariable String tie,
            Visitor visitor,
            RedirectAttributes redirect) {
        UUID id = owned(slug, tie, visitor);
        switch (ties.withdraw(id, visitor.acting())) {
            case Outcome.Done<UUID> done -> Flash.done(redirect, "registry.tie.withdrawn");
            case Outcome.Refused<UUID>(Refusal refusal) -> Flash.refused(redirect, refusal);
        }
        return "redirect:/realta/" + slug;
    }

    private ActorView editable(String slug, Visitor visitor) {
        ActorView actor = actors.bySlug(slug).orElseThrow(ActorAccess::notFound);
        ActorAccess.demand(ActorAccess.allowed(visitor, actor.id()));
        return actor;
    }

    /** The tie, where it is one of this actor's. */
    private UUID owned(String slug, String tie, Visitor visitor) {
        ActorView actor = editable(slug, visitor);
        UUID id = TimeOrderedIds.parse(tie).orElseThrow(ActorAccess::notFound);
        boolean own =
                ties.ends(id).filter(ends -> ends.contains(actor.id().value())).isPresent();
        ActorAccess.demand(own);
        return id;
    }
}

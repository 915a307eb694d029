package org.costellazioni.registry.web;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorQuery;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.Registration;
import org.costellazioni.registry.Ties;
import org.costellazioni.site.Flash;
import org.costellazioni.site.FormErrors;
import org.costellazioni.site.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Ties of an actor: a new one with its proof, the end of one, the withdrawal of a mistake. */
@Controller
class TieController {

    private static final Registration.Source DESK = new Registration.Source("desk", true, false);

    private final Actors actors;
    private final Ties ties;
    private final Choices choices;

    TieController(Actors actors, Ties ties, Choices choices) {
        this.actors = actors;
        this.ties = ties;
        this.choices = choices;
    }

    @GetMapping("/realta/{slug}/legami/nuovo")
    String make(
            @PathVariable String slug,
            @ModelAttribute TieForm form,
            Visitor visitor,
            Words words,
            Model model) {
        ActorView actor = editable(slug, visitor);
        return show(model, actor, form, FormErrors.none(), words);
    }

    @PostMapping("/realta/{slug}/legami")
    String create(
            @PathVariable String slug,
            @ModelAttribute TieForm form,
            Visitor visitor,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        ActorView actor = editable(slug, visitor);
        FormErrors errors = FormErrors.none();
        ActorId other = ActorId.parse(FormText.of(form.altra())).orElse(null);
        if (other == null) {
            errors.add("altra", "registry.tie.other-missing");
        }
        LocalDate from = FormText.day(form.inizio(), "inizio", errors);
        LocalDate until = FormText.day(form.fine(), "fine", errors);
        if (!errors.isEmpty() || other == null) {
            return show(model, actor, form, errors, words);
        }
        Registration.Result result = ties.record(
                        List.of(form.draft(actor.id(), other, from, until)), DESK, visitor.acting())
                .getFirst();
        if (result.state() == Registration.State.REFUSED) {
            Refusal refusal = Objects.requireNonNull(result.refusal());
            return show(model, actor, form, errors.add(TieForm.about(refusal), refusal), words);
        }
        Flash.accepted(redirect, "legame-" + slug, "registry.tie.recorded");
        return "redirect:/realta/" + slug;
    }

    @PostMapping("/realta/{slug}/legami/{tie}/fine")
    String end(
            @PathVariable String slug,
            @PathVariable String tie,
            @RequestParam(name = "fine", defaultValue = "") String typed,
            Visitor visitor,
            RedirectAttributes redirect) {
        UUID id = owned(slug, tie, visitor);
        FormErrors errors = FormErrors.none();
        LocalDate until = FormText.day(typed, "fine", errors);
        if (until == null) {
            redirect.addFlashAttribute(
                    Flash.ATTRIBUTE,
                    Flash.of(Flash.Tone.DANGER, "registry.form.date-malformed", null));
        } else {
            answer(ties.end(id, until, visitor.acting()), "registry.tie.ended", redirect);
        }
        return "redirect:/realta/" + slug;
    }

    @PostMapping("/realta/{slug}/legami/{tie}/ritiro")
    String withdraw(
            @PathVariable String slug,
            @PathVariable String tie,
            Visitor visitor,
            RedirectAttributes redirect) {
        UUID id = owned(slug, tie, visitor);
        answer(ties.withdraw(id, visitor.acting()), "registry.tie.withdrawn", redirect);
        return "redirect:/realta/" + slug;
    }

    private static void answer(Outcome<UUID> outcome, String done, RedirectAttributes redirect) {
        switch (outcome) {
            case Outcome.Done<UUID> d -> Flash.done(redirect, done);
            case Outcome.Refused<UUID>(Refusal refusal) -> Flash.refused(redirect, refusal);
        }
    }

    private ActorView editable(String slug, Visitor visitor) {
        ActorView actor = actors.bySlug(slug).orElseThrow(Editing::notFound);
        Editing.demand(Editing.allowed(visitor, actor.id()));
        return actor;
    }

    /** The tie, where it is one of this actor's. */
    private UUID owned(String slug, String tie, Visitor visitor) {
        ActorView actor = editable(slug, visitor);
        UUID id = TimeOrderedIds.parse(tie).orElseThrow(Editing::notFound);
        boolean own =
                ties.ends(id).filter(ends -> ends.contains(actor.id().value())).isPresent();
        Editing.demand(own);
        return id;
    }

    private String show(
            Model model, ActorView actor, TieForm form, FormErrors errors, Words words) {
        ActorQuery query = new ActorQuery(FormText.of(form.cerca()), "", "", "", "", "", 1);
        model.addAttribute("actor", actor);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", TieForm.kinds(ties.kinds().offered(), words));
        model.addAttribute(
                "found",
                query.words().isEmpty()
                        ? List.of()
                        : actors.list(query).actors().stream()
                                .filter(line -> !line.id().equals(actor.id()))
                                .map(line -> TieForm.found(line, choices.now(), words))
                                .toList());
        return "registry/web/tie-form";
    }
}

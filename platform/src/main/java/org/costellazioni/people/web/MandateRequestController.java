package org.costellazioni.people.web;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.MandateRequest;
import org.costellazioni.people.MandateRequestId;
import org.costellazioni.people.Mandates;
import org.costellazioni.people.Visitor;
import org.costellazioni.site.Flash;
import org.costellazioni.site.FormErrors;
import org.costellazioni.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.LocalDate;
import java.util.Optional;

/** Requests to act for an actor that exists, and the decision on each. */
@Controller
class MandateRequestController {

    private static final int MOST_FOUND = 12;

    private final Mandates mandates;
    private final MandatePages pages;
    private final ActorLabels labels;

    MandateRequestController(Mandates mandates, MandatePages pages, ActorLabels labels) {
        this.mandates = mandates;
        this.pages = pages;
        this.labels = labels;
    }

    /** A request, as typed. */
    record Form(
            @Nullable String realta,
            @Nullable String tipo,
            @Nullable String nota) {}

    /** First the actor is looked for, then the request is written. */
    @GetMapping("/deleghe/richieste/nuova")
    String make(
            @RequestParam(name = "cerca", defaultValue = "") String sought,
            @RequestParam(name = "realta", defaultValue = "") String actor,
            Acting signedIn,
            Words words,
            Model model) {
        if (!actor.isEmpty()) {
            return show(model, words, FormErrors.none(), new Form(actor, "", ""));
        }
        model.addAttribute("sought", sought);
        model.addAttribute("found", labels.search(sought, MOST_FOUND));
        return "people/web/mandate-request-search";
    }

    @PostMapping("/deleghe/richieste")
    String create(
            @ModelAttribute Form form,
            Visitor visitor,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        Optional<MandateKind> kind = MandateController.kind(form.tipo);
        if (kind.isEmpty()) {
            return show(
                    model,
                    words,
                    FormErrors.none().add("tipo", "people.mandate.kind-missing"),
                    form);
        }
        Outcome<MandateRequest> outcome =
                mandates.request(visitor, actor(form), kind.get(), NewcomerForm.text(form.nota));
        return switch (outcome) {
            case Outcome.Done<MandateRequest> done -> {
                Flash.done(redirect, "people.mandate-request.sent");
                yield "redirect:/deleghe";
            }
            case Outcome.Refused<MandateRequest>(Refusal refusal) ->
                show(model, words, FormErrors.none().add("", refusal), form);
        };
    }

    @PostMapping("/deleghe/richieste/{id}/accoglimento")
    String accept(
            @PathVariable String id,
            @RequestParam(name = "fine", defaultValue = "") String end,
            Visitor visitor,
            RedirectAttributes redirect) {
        FormErrors errors = FormErrors.none();
        Optional<LocalDate> until = MandateController.day(end, errors);
        if (!errors.isEmpty()) {
            redirect.addFlashAttribute(
                    Flash.ATTRIBUTE,
                    Flash.of(Flash.Tone.DANGER, "people.mandate.date-malformed", null));
            return "redirect:/deleghe";
        }
        return told(
                mandates.accept(visitor, request(id), until.orElse(null)),
                "people.mandate-request.accepted",
                redirect);
    }

    @PostMapping("/deleghe/richieste/{id}/rifiuto")
    String reject(@PathVariable String id, Visitor visitor, RedirectAttributes redirect) {
        return told(
                mandates.reject(visitor, request(id)), "people.mandate-request.rejected", redirect);
    }

    private static String told(
            Outcome<MandateRequest> outcome, String key, RedirectAttributes redirect) {
        switch (outcome) {
            case Outcome.Done<MandateRequest> done -> Flash.done(redirect, key);
            case Outcome.Refused<MandateRequest>(Refusal refusal) ->
                Flash.refused(redirect, refusal);
        }
        return "redirect:/deleghe";
    }

    private String show(Model model, Words words, FormErrors errors, Form form) {
        model.addAttribute("actor", pages.label(actor(form)));
        model.addAttribute("kinds", MandateController.kinds(words));
        model.addAttribute("errors", errors);
        model.addAttribute("form", form);
        return "people/web/mandate-request-new";
    }

    private static ActorId actor(Form form) {
        return ActorId.parse(NewcomerForm.text(form.realta))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static MandateRequestId request(String id) {
        return MandateRequestId.parse(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

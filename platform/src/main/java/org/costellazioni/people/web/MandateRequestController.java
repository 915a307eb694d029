package org.costellazioni.people.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.MandateRequest;
import org.costellazioni.people.MandateRequestId;
import org.costellazioni.people.Mandates;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.functions.KnownActors;
import org.costellazioni.people.rules.MandateRules;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Choice;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Requests to act for an actor that exists, and the decision on each. */
@Controller
class MandateRequestController {

    private static final int MOST_FOUND = 12;
    private static final int LONGEST_NOTE = 1_000;

    private static final Field<MandateKind> KIND = Fields.one(
                    "tipo", "people.mandate-request.kind", MandateController.KINDS)
            .required("people.mandate.kind-missing")
            .malformed("people.mandate.kind-missing");
    private static final Field<String> NOTE = Fields.longText("nota", "people.mandate-request.note")
            .longest(LONGEST_NOTE)
            .rows(4);
    private static final Form FORM = Form.of(
                    "people.mandate-request", MandateController.ACTOR, KIND, NOTE)
            .to("/deleghe/richieste")
            .button("people.mandate-request.button");

    private static final Field<MandateKind> GRANTED = Fields.one(
                    "tipo", "people.mandate-acceptance.kind", MandateController.KINDS)
            .required("people.mandate.kind-missing")
            .neverEmpty();

    /** What comes of a request, at most what was asked for, and how long it holds. */
    private static final Form ACCEPTANCE = Form.of(
                    "people.mandate-acceptance", GRANTED, MandateController.UNTIL)
            .button("people.mandate-request.accept");

    private final Mandates mandates;
    private final MandatePages pages;
    private final KnownActors actors;

    MandateRequestController(Mandates mandates, MandatePages pages, KnownActors actors) {
        this.mandates = mandates;
        this.pages = pages;
        this.actors = actors;
    }

    /** First the actor is looked for, then the request is written. */
    @GetMapping("/deleghe/richieste/nuova")
    String make(
            @RequestParam(name = "cerca", defaultValue = "") String sought,
            @RequestParam(name = "realta", defaultValue = "") String actor,
            Acting signedIn,
            Words words,
            Model model) {
        if (!actor.isEmpty()) {
            return show(FORM.blank().with(MandateController.ACTOR, actor), words, model);
        }
        model.addAttribute("sought", sought);
        model.addAttribute("found", actors.search(sought, MOST_FOUND));
        return "people/web/mandate-request-search";
    }

    @PostMapping("/deleghe/richieste")
    String create(
            HttpServletRequest request,
            Visitor visitor,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        FormData form = FORM.read(request);
        ActorId actor = actor(form);
        return form.send(() -> mandates.request(visitor, actor, form.the(KIND), form.the(NOTE)))
                .map(asked -> Flash.lead(redirect, "/deleghe", "people.mandate-request.sent"))
                .orElseGet(() -> show(form, words, model));
    }

    private String show(FormData form, Words words, Model model) {
        return form.page(words.of("people.mandate-request.for", pages.label(actor(form))))
                .lead(words.of("people.mandate-request.decided-by"))
                .under(words.of("people.mandates.title"), "/deleghe")
                .in(model);
    }

    /** The form that accepts a request; there is one for each on the page of mandates. */
    static FormData acceptance(String request, MandateKind asked) {
        return acceptance(request)
                .choosing(
                        GRANTED,
                        Choice.all(
                                MandateRules.grantable(asked),
                                MandateKind::name,
                                MandateKind::messageKey))
                .blank()
                .with(GRANTED, asked);
    }

    private static Form acceptance(String request) {
        return ACCEPTANCE.to("/deleghe/richieste/" + request + "/accoglimento").tagged(request);
    }

    @PostMapping("/deleghe/richieste/{id}/accoglimento")
    String accept(
            @PathVariable String id,
            Visitor visitor,
            Words words,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        MandateRequestId accepted = request(id);
        FormData form = acceptance(id).read(request);
        pages.demandDecidable(visitor, accepted);
        return form.send(() -> mandates.accept(
                        visitor,
                        accepted,
                        form.orNull(GRANTED),
                        form.orNull(MandateController.UNTIL)))
                .map(done -> Flash.lead(redirect, "/deleghe", "people.mandate-request.accepted"))
                .orElseGet(() -> pages.show(visitor, words, model));
    }

    @PostMapping("/deleghe/richieste/{id}/rifiuto")
    String reject(@PathVariable String id, Visitor visitor, RedirectAttributes redirect) {
        switch (mandates.reject(visitor, request(id))) {
            case Outcome.Done<MandateRequest> done ->
                Flash.done(redirect, "people.mandate-request.rejected");
            case Outcome.Refused<MandateRequest>(Refusal refusal) ->
                Flash.refused(redirect, MandatePages.theirs(refusal));
        }
        return "redirect:/deleghe";
    }

    @PostMapping("/deleghe/richieste/{id}/ritiro")
    String withdraw(@PathVariable String id, Visitor visitor, RedirectAttributes redirect) {
        switch (mandates.withdraw(visitor, request(id))) {
            case Outcome.Done<MandateRequest> done ->
                Flash.done(redirect, "people.mandate-request.withdrawn");
            case Outcome.Refused<MandateRequest>(Refusal refusal) ->
                Flash.refused(redirect, MandatePages.theirs(refusal));
        }
        return "redirect:/deleghe";
    }

    private static ActorId actor(FormData form) {
        return ActorId.parse(form.the(MandateController.ACTOR))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static MandateRequestId request(String id) {
        return MandateRequestId.parse(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

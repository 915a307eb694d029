package org.costellazioni.people.web;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.people.Mandate;
import org.costellazioni.people.MandateId;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Mandates;
import org.costellazioni.people.People;
import org.costellazioni.people.Person;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.rules.MandateRules;
import org.costellazioni.site.Flash;
import org.costellazioni.site.FormErrors;
import org.costellazioni.site.Option;
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
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Mandates: mine, those on the actors that I represent, a new one, the end of one. */
@Controller
class MandateController {

    private final Mandates mandates;
    private final MandatePages pages;
    private final People people;

    MandateController(Mandates mandates, MandatePages pages, People people) {
        this.mandates = mandates;
        this.pages = pages;
        this.people = people;
    }

    /** A mandate to grant, as typed. */
    record Form(
            @Nullable String realta,
            @Nullable String email,
            @Nullable String tipo,
            @Nullable String fine) {}

    @GetMapping("/deleghe")
    String list(Visitor visitor, Acting signedIn, Model model) {
        Person person = Objects.requireNonNull(visitor.person());
        model.addAttribute("overview", pages.overview(visitor, person.id()));
        return "people/web/mandates";
    }

    @GetMapping("/deleghe/nuova")
    String make(
            @RequestParam(name = "realta", defaultValue = "") String actor,
            Visitor visitor,
            Acting signedIn,
            Words words,
            Model model) {
        return show(model, words, FormErrors.none(), new Form(actor, "", "", ""), visitor);
    }

    @PostMapping("/deleghe")
    String create(
            @ModelAttribute Form form,
            Visitor visitor,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        ActorId actor = actor(form, visitor);
        FormErrors errors = FormErrors.none();
        Optional<Person> person = people.findByEmail(NewcomerForm.text(form.email));
        if (person.isEmpty()) {
            errors.add("email", "people.mandate.person-unknown");
        }
        Optional<MandateKind> kind = kind(form.tipo);
        if (kind.isEmpty()) {
            errors.add("tipo", "people.mandate.kind-missing");
        }
        Optional<LocalDate> until = day(form.fine, errors);
        if (!errors.isEmpty()) {
            return show(model, words, errors, form, visitor);
        }
        Outcome<Mandate> outcome = mandates.grant(
                visitor,
                new Mandates.Offer(
                        actor,
                        person.orElseThrow(),
                        kind.orElseThrow(),
                        null,
                        until.orElse(null),
                        null));
        return switch (outcome) {
            case Outcome.Done<Mandate> done -> {
                Flash.done(
                        redirect, "people.mandate.granted", person.orElseThrow().name());
                yield "redirect:/deleghe";
            }
            case Outcome.Refused<Mandate>(Refusal refusal) ->
                show(model, words, FormErrors.none().add("", refusal), form, visitor);
        };
    }

    /** The end of a mandate is a thing of its own, made now. */
    @PostMapping("/deleghe/{id}/fine")
    String end(@PathVariable String id, Visitor visitor, RedirectAttributes redirect) {
        MandateId mandate = MandateId.parse(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        switch (mandates.end(visitor, mandate)) {
            case Outcome.Done<Mandate> done -> Flash.done(redirect, "people.mandate.ended");
            case Outcome.Refused<Mandate>(Refusal refusal) -> Flash.refused(redirect, refusal);
        }
        return "redirect:/deleghe";
    }

    private String show(Model model, Words words, FormErrors errors, Form form, Visitor visitor) {
        model.addAttribute("actor", pages.label(actor(form, visitor)));
        model.addAttribute("kinds", kinds(words));
        model.addAttribute("errors", errors);
        model.addAttribute("form", form);
        return "people/web/mandate-new";
    }

    /** The actor, where the visitor may say who acts for it; else there is no such page. */
    private static ActorId actor(Form form, Visitor visitor) {
        return ActorId.parse(NewcomerForm.text(form.realta))
                .filter(actor -> MandateRules.decidesFor(visitor, actor))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Those that a person can ask for or be given here; a fiscal host comes with its agreement. */
    static List<Option> kinds(Words words) {
        return List.of(MandateKind.LEGAL_REPRESENTATIVE, MandateKind.DELEGATE, MandateKind.OPERATOR)
                .stream()
                .map(kind -> new Option(kind.name(), words.of(kind.messageKey())))
                .toList();
    }

    static Optional<MandateKind> kind(@Nullable String typed) {
        return List.of(MandateKind.values()).stream()
                .filter(kind -> kind.name().equals(typed))
                .filter(kind -> kind != MandateKind.FISCAL_HOST)
                .findFirst();
    }

    static Optional<LocalDate> day(@Nullable String typed, FormErrors errors) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException malformed) {
            errors.add("fine", "people.mandate.date-malformed");
            return Optional.empty();
        }
    }
}

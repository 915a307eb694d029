package org.costellazioni.people.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Mandates;
import org.costellazioni.people.People;
import org.costellazioni.people.Person;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.rules.MandateRules;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Choice;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.costellazioni.site.reads.ReservedReads;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Mandates: mine, those on the actors that I represent, a new one. */
@Controller
class MandateController {

    static final Field<String> ACTOR = Fields.hidden("realta");

    /** Those that a person can ask for or be given here; a fiscal host comes with its agreement. */
    static final List<Choice<MandateKind>> KINDS = Choice.all(
            List.of(MandateKind.LEGAL_REPRESENTATIVE, MandateKind.DELEGATE, MandateKind.OPERATOR),
            MandateKind::name,
            MandateKind::messageKey);

    private static final Field<String> EMAIL = Fields.email("email", "people.mandate.email")
            .required("people.mandate.person-unknown")
            .malformed("people.mandate.person-unknown");
    private static final Field<MandateKind> KIND = Fields.one("tipo", "people.mandate.kind", KINDS)
            .required("people.mandate.kind-missing")
            .malformed("people.mandate.kind-missing");
    static final Field<LocalDate> UNTIL =
            Fields.day("fine", "people.mandate.until").malformed("people.mandate.date-malformed");
    private static final Form FORM = Form.of("people.mandate", ACTOR, EMAIL, KIND, UNTIL)
            .to("/deleghe")
            .button("people.mandate.grant");

    private final Mandates mandates;
    private final MandatePages pages;
    private final People people;

    MandateController(Mandates mandates, MandatePages pages, People people) {
        this.mandates = mandates;
        this.pages = pages;
        this.people = people;
    }

    @GetMapping("/deleghe")
    String list(
            Visitor visitor,
            Acting signedIn,
            HttpServletRequest request,
            Words words,
            Model model) {
        if (visitor.has(Role.PROGRAMME_OFFICE)) {
            ReservedReads.note(request, signedIn, "list:/deleghe");
        }
        return pages.show(visitor, words, model);
    }

    @GetMapping("/deleghe/nuova")
    String make(
            @RequestParam(name = "realta", defaultValue = "") String actor,
            Visitor visitor,
            Acting signedIn,
            Words words,
            Model model) {
        return show(FORM.blank().with(ACTOR, actor), visitor, words, model);
    }

    @PostMapping("/deleghe")
    String create(
            HttpServletRequest request,
            Visitor visitor,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        FormData form = FORM.read(request);
        ActorId actor = actor(form, visitor);
        Optional<Person> person = people.findByEmail(form.the(EMAIL));
        if (person.isEmpty()) {
            form.wrong(EMAIL, "people.mandate.person-unknown");
        }
        return form.send(() -> mandates.grant(visitor, offer(form, actor, person.orElseThrow())))
                .map(mandate -> Flash.lead(
                        redirect,
                        "/deleghe",
                        "people.mandate.granted",
                        person.orElseThrow().name()))
                .orElseGet(() -> show(form, visitor, words, model));
    }

    private static Mandates.Offer offer(FormData form, ActorId actor, Person person) {
        return new Mandates.Offer(actor, person, form.the(KIND), null, form.orNull(UNTIL), null);
    }

    private String show(FormData form, Visitor visitor, Words words, Model model) {
        String actor = pages.label(actor(form, visitor));
        return form.page(words.of("people.mandate.new", actor))
                .lead(words.of("people.mandate.lead"))
                .under(words.of("people.mandates.title"), "/deleghe")
                .in(model);
    }

    /** The actor, where the visitor may say who acts for it; else there is no such page. */
    private static ActorId actor(FormData form, Visitor visitor) {
        return ActorId.parse(form.the(ACTOR))
                .filter(actor -> MandateRules.decidesFor(visitor, actor))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

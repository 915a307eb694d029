package org.costellazioni.people.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.people.People;
import org.costellazioni.people.Person;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.handovers.HandoverId;
import org.costellazioni.people.handovers.HandoverRefusal;
import org.costellazioni.people.handovers.Handovers;
import org.costellazioni.people.handovers.PassedWork;
import org.costellazioni.people.rules.HandoverRules;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.costellazioni.site.reads.ReservedReads;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a person looks after, and its passing to a colleague: one's own, or for the programme office that
 * of anybody. What would pass is shown before.
 */
@Controller
class HandoverController {

    private static final String PATH = "/incarichi/passaggio";

    private static final Field<String> PERSON = Fields.hidden("persona");
    private static final Field<String> EMAIL = Fields.email("email", "people.handover.email")
            .required(HandoverRefusal.PERSON_UNKNOWN)
            .malformed(HandoverRefusal.PERSON_UNKNOWN);
    private static final Field<LocalDate> UNTIL =
            Fields.day("fine", "people.handover.until").help("people.handover.until.help");
    private static final Form FORM = Form.of("people.handover", PERSON, EMAIL, UNTIL)
            .to(PATH)
            .button("people.handover.look");

    private final Handovers handovers;
    private final People people;

    HandoverController(Handovers handovers, People people) {
        this.handovers = handovers;
        this.people = people;
    }

    /** A substitute who has work of the person now. */
    record Substitute(String line, String path) {}

    @GetMapping(PATH)
    String make(
            @RequestParam(name = "persona", defaultValue = "") String person,
            Visitor visitor,
            Acting signedIn,
            HttpServletRequest request,
            Words words,
            Model model) {
        Person from = person(person, visitor);
        if (!from.id().equals(signedIn.person())) {
            ReservedReads.note(request, signedIn, "person:" + from.id());
        }
        return show(from, FORM.blank().with(PERSON, from.id().toString()), words, model);
    }

    /** First what would pass is shown; the same form sent from there, confirmed, passes it. */
    @PostMapping(PATH)
    String create(
            HttpServletRequest request,
            @RequestParam(name = "conferma", defaultValue = "") String confirmed,
            Visitor visitor,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        FormData form = FORM.read(request);
        Person from = person(form.the(PERSON), visitor);
        Optional<Person> to = people.findByEmail(form.the(EMAIL));
        PersonId receiver = to.map(Person::id).orElse(null);
        if (confirmed.isEmpty()) {
            return form.send(() ->
                            handovers.rehearse(visitor, from.id(), receiver, form.orNull(UNTIL)))
                    .map(tasks -> preview(from, to.orElseThrow(), tasks, form, model))
                    .orElseGet(() -> show(from, form, words, model));
        }
        return form.send(() -> handovers.pass(visitor, from.id(), receiver, form.orNull(UNTIL)))
                .map(passed -> Flash.lead(
                        redirect,
                        back(from),
                        "people.handover.passed",
                        to.orElseThrow().name()))
                .orElseGet(() -> show(from, form, words, model));
    }

    private static String preview(
            Person from, Person to, List<Handovers.Task> tasks, FormData form, Model model) {
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("until", form.orNull(UNTIL));
        model.addAttribute(
                "passing", tasks.stream().filter(Handovers.Task::passes).toList());
        model.addAttribute(
                "staying", tasks.stream().filter(task -> !task.passes()).toList());
        return "people/web/handover-preview";
    }

    @PostMapping(PATH + "/{id}/ritorno")
    String takeBack(@PathVariable String id, Visitor visitor, RedirectAttributes redirect) {
        HandoverId handover = HandoverId.parse(id).orElseThrow(HandoverController::notFound);
        return switch (handovers.takeBack(visitor, handover)) {
            case Outcome.Done<PassedWork>(PassedWork work) ->
                Flash.lead(redirect, PATH + "?persona=" + work.from(), "people.handover.returned");
            case Outcome.Refused<PassedWork>(Refusal gone) -> throw notFound();
        };
    }

    private String show(Person from, FormData form, Words words, Model model) {
        model.addAttribute("from", from);
        model.addAttribute("form", form);
        model.addAttribute("tasks", handovers.of(from.id()));
        model.addAttribute(
                "substitutes",
                handovers.withSubstitutes(from.id()).stream()
                        .map(work -> substitute(work, words))
                        .toList());
        return "people/web/handover";
    }

    private Substitute substitute(PassedWork work, Words words) {
        String name = people.find(work.to()).map(Person::name).orElse("");
        return new Substitute(
                words.of(
                        "people.handover.substitute",
                        name,
                        words.date(Objects.requireNonNull(work.until()))),
                PATH + "/" + work.id() + "/ritorno");
    }

    private static String back(Person from) {
        return PATH + "?persona=" + from.id();
    }

    /** Whose work it is; one's own where nobody is named. Others' is the office's to see. */
    private Person person(String id, Visitor visitor) {
        Optional<PersonId> named = id.isEmpty()
                ? Optional.ofNullable(visitor.acting().person())
                : TimeOrderedIds.parse(id).map(PersonId::new);
        return named.filter(person -> HandoverRules.decides(visitor, person))
                .flatMap(people::find)
                .orElseThrow(HandoverController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

package org.costellazioni.people.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.FunctionKind;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.People;
import org.costellazioni.people.Person;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.functions.Function;
import org.costellazioni.people.functions.FunctionId;
import org.costellazioni.people.functions.FunctionKinds;
import org.costellazioni.people.functions.FunctionRefusal;
import org.costellazioni.people.functions.FunctionThings;
import org.costellazioni.people.functions.Functions;
import org.costellazioni.people.succession.Representation;
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

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Functions on a thing: a new one, the end of one. Roles and mandates have forms of their own. */
@Controller
class FunctionController {

    private static final Field<String> THING_KIND = Fields.hidden("su");
    private static final Field<String> THING = Fields.hidden("cosa");
    private static final Field<String> EMAIL = Fields.email("email", "people.functions.email")
            .required("people.mandate.person-unknown")
            .malformed("people.mandate.person-unknown");
    private static final Field<FunctionKind> KIND = Fields.one(
                    "tipo", "people.functions.kind", FunctionKind::code)
            .required("people.functions.kind-missing")
            .malformed("people.functions.kind-missing");
    private static final Form FORM = Form.of(
                    "people.function", THING_KIND, THING, EMAIL, KIND, MandateController.UNTIL)
            .to("/incarichi")
            .button("people.functions.give");

    private final Functions functions;
    private final FunctionKinds kinds;
    private final People people;
    private final Representation representation;

    FunctionController(
            Functions functions,
            FunctionKinds kinds,
            People people,
            Representation representation) {
        this.functions = functions;
        this.kinds = kinds;
        this.people = people;
        this.representation = representation;
    }

    @GetMapping("/incarichi/nuovo")
    String make(
            @RequestParam(name = "su", defaultValue = "") String kind,
            @RequestParam(name = "cosa", defaultValue = "") String id,
            Visitor visitor,
            Acting signedIn,
            Words words,
            Model model) {
        Thing thing = thing(kind, id);
        List<FunctionKind> givable = givable(visitor, thing);
        FormData form = form(givable).blank().with(THING_KIND, kind).with(THING, id);
        return show(
                givable.size() == 1 ? form.with(KIND, givable.getFirst()) : form,
                thing,
                words,
                model);
    }

    @PostMapping("/incarichi")
    String create(
            HttpServletRequest request,
            Visitor visitor,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        FormData first = FORM.read(request);
        Thing thing = thing(first.the(THING_KIND), first.the(THING));
        FormData form = form(givable(visitor, thing)).read(request);
        Optional<Person> person = people.findByEmail(form.the(EMAIL));
        if (person.isEmpty()) {
            form.wrong(EMAIL, "people.mandate.person-unknown");
        }
        return form.send(() -> functions.give(visitor, offer(form, thing, person.orElseThrow())))
                .map(given -> Flash.lead(
                        redirect,
                        back(visitor, given),
                        "people.functions.given",
                        person.orElseThrow().name()))
                .orElseGet(() -> show(form, thing, words, model));
    }

    private static Functions.Offer offer(FormData form, Thing thing, Person person) {
        return new Functions.Offer(
                form.the(KIND).code(),
                person.id(),
                thing,
                null,
                null,
                form.orNull(MandateController.UNTIL));
    }

    /** The end of a function is a thing of its own, made now. */
    @PostMapping("/incarichi/{id}/fine")
    String end(@PathVariable String id, Visitor visitor, RedirectAttributes redirect) {
        FunctionId function = FunctionId.parse(id).orElseThrow(FunctionController::notFound);
        if (representation
                .leaving(visitor, function)
                .filter(Representation.Leaving::last)
                .isPresent()) {
            return "redirect:/deleghe/" + function + "/fine";
        }
        return switch (functions.end(visitor, function)) {
            case Outcome.Done<Function>(Function ended) ->
                Flash.lead(redirect, back(visitor, ended), "people.functions.ended");
            case Outcome.Refused<Function>(Refusal refusal) -> {
                if (refusal == FunctionRefusal.NOT_FOUND) {
                    throw notFound();
                }
                Flash.refused(redirect, refusal);
                yield "redirect:" + home(visitor);
            }
        };
    }

    /** To the page of the thing, which whoever laid down their own function may not see any more. */
    private String back(Visitor visitor, Function function) {
        String page = kinds.label(function.thing()).path();
        boolean own = function.person().equals(visitor.acting().person());
        return page == null || own ? home(visitor) : page;
    }

    private static String home(Visitor visitor) {
        return visitor.has(Role.PROGRAMME_OFFICE) ? "/incarichi" : "/scrivania";
    }

    private static Form form(List<FunctionKind> givable) {
        return FORM.choosing(
                KIND,
                givable.stream()
                        .map(kind ->
                                new Choice<>(kind, kind.code(), words -> words.of(kind.nameKey())))
                        .toList());
    }

    /** What may be given here; a thing on which the visitor gives nothing has no such page. */
    private List<FunctionKind> givable(Visitor visitor, Thing thing) {
        List<FunctionKind> givable = functions.givable(visitor, thing);
        if (givable.isEmpty() || thing.kind().equals(MandateKind.THING)) {
            throw notFound();
        }
        return givable;
    }

    private String show(FormData form, Thing thing, Words words, Model model) {
        FunctionThings.Label label = kinds.label(thing);
        return form.page(words.of("people.functions.new", label.name()))
                .lead(lead(form, words))
                .under(label.name(), label.path() == null ? "/scrivania" : label.path())
                .in(model);
    }

    /** What to know before, and what each function lets a person do. */
    private static String lead(FormData form, Words words) {
        return Stream.concat(
                        Stream.of(words.of("people.functions.new.lead")),
                        form.choices(KIND).stream()
                                .map(choice -> words.of(
                                        "people.functions.what",
                                        words.of(FunctionKind.nameKey(choice.code())),
                                        words.of(FunctionKind.whatKey(choice.code())))))
                .collect(Collectors.joining(" "));
    }

    private static Thing thing(String kind, String id) {
        if (!Thing.isKind(kind)) {
            throw notFound();
        }
        return new Thing(kind, TimeOrderedIds.parse(id).orElseThrow(FunctionController::notFound));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

package org.costellazioni.registry.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.Places;
import org.costellazioni.registry.Term;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Option;
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

import java.util.stream.Stream;

/** The words in which actors are described: those of law and standards, and the territory's own. */
@Controller
@Staff(Role.PROGRAMME_OFFICE)
class VocabularyController {

    private static final String CODE = "[a-z0-9]+([-.][a-z0-9]+)*";
    private static final int LONGEST_LABEL = 200;

    private static final long LAST = 1_000;

    private static final Field<String> TERM = Fields.code("codice", "registry.term.code")
            .required("registry.term.code-malformed")
            .longest(LONGEST_LABEL)
            .only(code -> code.matches(CODE))
            .malformed("registry.term.code-malformed");
    private static final Field<String> ITALIAN = Fields.text("italiano", "registry.term.italian")
            .required("registry.term.label-missing")
            .longest(LONGEST_LABEL);
    private static final Field<String> ENGLISH =
            Fields.text("inglese", "registry.term.english").longest(LONGEST_LABEL);
    private static final Field<Long> POSITION =
            Fields.number("posto", "registry.term.position", 0, 99_999);
    private static final Field<Boolean> HIDDEN = Fields.flag("nascosto", "registry.term.hide");
    private static final Form FORM = Form.of(
                    "registry.term", TERM, ITALIAN, ENGLISH, POSITION, HIDDEN)
            .button("registry.form.save");

    private final Places places;
    private final ChoiceCache choices;

    VocabularyController(Places places, ChoiceCache choices) {
        this.places = places;
        this.choices = choices;
    }

    @GetMapping("/vocabolari")
    String list(Words words, Model model) {
        model.addAttribute(
                "vocabularies",
                Stream.concat(
                                places.vocabularies().stream()
                                        .map(name -> new Option(
                                                "/vocabolari/" + name,
                                                words.of("registry.vocabulary." + name))),
                                Stream.of(new Option(
                                        TieKindPages.PATH, words.of("registry.tie-kinds.title"))))
                        .toList());
        return "registry/web/vocabularies";
    }

    @GetMapping("/vocabolari/{name}")
    String show(
            @PathVariable String name,
            @RequestParam(name = "codice", defaultValue = "") String code,
            Model model) {
        FormData blank = form(name).blank();
        return show(
                name,
                places.allTerms(name).stream()
                        .filter(term -> term.code().equals(code))
                        .findFirst()
                        .map(term -> filled(blank, term))
                        .orElse(blank),
                model);
    }

    @PostMapping("/vocabolari/{name}")
    String keep(
            @PathVariable String name,
            HttpServletRequest request,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        FormData form = form(name).read(request);
        if (!form.right()) {
            return show(name, form, model);
        }
        Term term = term(form);
        places.keep(name, term, visitor.acting());
        choices.forget();
        return Flash.lead(
                redirect, "/vocabolari/" + name, "registry.term.kept", term.labelItalian());
    }

    private Form form(String vocabulary) {
        ActorAccess.demand(places.vocabularies().contains(vocabulary));
        return FORM.to("/vocabolari/" + vocabulary);
    }

    private static FormData filled(FormData blank, Term term) {
        return blank.with(TERM, term.code())
                .with(ITALIAN, term.labelItalian())
                .with(ENGLISH, term.labelEnglish())
                .with(POSITION, (long) term.position())
                .with(HIDDEN, term.hidden());
    }

    private static Term term(FormData form) {
        return new Term(
                form.the(TERM),
                form.the(ITALIAN),
                form.maybe(ENGLISH).orElse(form.the(ITALIAN)),
                "",
                form.maybe(POSITION).orElse(LAST).intValue(),
                true,
                form.the(HIDDEN));
    }

    private String show(String name, FormData form, Model model) {
        model.addAttribute("name", name);
        model.addAttribute("terms", places.allTerms(name));
        model.addAttribute("form", form);
        return "registry/web/vocabulary";
    }
}

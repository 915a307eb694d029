package org.costellazioni.registry.web;

import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.Places;
import org.costellazioni.registry.Term;
import org.costellazioni.site.Flash;
import org.costellazioni.site.FormErrors;
import org.costellazioni.site.Option;
import org.costellazioni.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.stream.Stream;

/** The words in which actors are described: those of law and standards, and the territory's own. */
@Controller
@Staff(Role.PROGRAMME_OFFICE)
class VocabularyController {

    private static final String CODE = "[a-z0-9]+([-.][a-z0-9]+)*";
    private static final int LONGEST_LABEL = 200;

    private final Places places;
    private final Choices choices;

    VocabularyController(Places places, Choices choices) {
        this.places = places;
        this.choices = choices;
    }

    /** A term as typed. */
    record Form(
            @Nullable String codice,
            @Nullable String italiano,
            @Nullable String inglese,
            @Nullable String posto,
            @Nullable String nascosto) {

        static final Form EMPTY = new Form("", "", "", "", "");

        static Form of(Term term) {
            return new Form(
                    term.code(),
                    term.labelItalian(),
                    term.labelEnglish(),
                    String.valueOf(term.position()),
                    term.hidden() ? "si" : "");
        }

        Term term() {
            String place = FormText.of(posto);
            String italian = FormText.of(italiano);
            String english = FormText.of(inglese);
            return new Term(
                    FormText.of(codice),
                    italian,
                    english.isEmpty() ? italian : english,
                    "",
                    place.matches("\\d{1,5}") ? Integer.parseInt(place) : 1000,
                    true,
                    "si".equals(nascosto));
        }
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
        Form form = places.allTerms(name).stream()
                .filter(term -> term.code().equals(code))
                .findFirst()
                .map(Form::of)
                .orElse(Form.EMPTY);
        return show(name, form, FormErrors.none(), model);
    }

    @PostMapping("/vocabolari/{name}")
    String keep(
            @PathVariable String name,
            @ModelAttribute Form form,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Term term = form.term();
        FormErrors errors = FormErrors.none();
        if (!term.code().matches(CODE) || term.code().length() > LONGEST_LABEL) {
            errors.add("codice", "registry.term.code-malformed");
        }
        if (term.labelItalian().isEmpty() || term.labelItalian().length() > LONGEST_LABEL) {
            errors.add("italiano", "registry.term.label-missing");
        }
        if (!errors.isEmpty()) {
            return show(name, form, errors, model);
        }
        Editing.demand(places.vocabularies().contains(name));
        places.keep(name, term, visitor.acting());
        choices.forget();
        Flash.done(redirect, "registry.term.kept", term.labelItalian());
        return "redirect:/vocabolari/" + name;
    }

    private String show(String name, Form form, FormErrors errors, Model model) {
        Editing.demand(places.vocabularies().contains(name));
        List<Term> terms = places.allTerms(name);
        model.addAttribute("name", name);
        model.addAttribute("terms", terms);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "registry/web/vocabulary";
    }
}

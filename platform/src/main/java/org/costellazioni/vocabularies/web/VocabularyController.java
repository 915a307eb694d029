package org.costellazioni.vocabularies.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.Vocabulary;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.people.Visitor;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.costellazioni.upkeep.undo.Undoable;
import org.costellazioni.upkeep.undo.Undos;
import org.costellazioni.vocabularies.JoinedTerms;
import org.costellazioni.vocabularies.Term;
import org.costellazioni.vocabularies.TermJoining;
import org.costellazioni.vocabularies.Vocabularies;
import org.costellazioni.vocabularies.VocabularyCache;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The words in which things are described: those of law and standards, and the territory's own. */
@Controller
@Staff(Role.PROGRAMME_OFFICE)
class VocabularyController {

    static final String PATH = "/vocabolari";
    private static final String CODE = "[a-z0-9]+([-.][a-z0-9]+)*";
    private static final int LONGEST_LABEL = 200;

    private static final long LAST = 1_000;

    private static final Field<String> TERM = Fields.code("codice", "vocabularies.term.code")
            .required("vocabularies.term.code-malformed")
            .longest(LONGEST_LABEL)
            .only(code -> code.matches(CODE))
            .malformed("vocabularies.term.code-malformed");
    private static final Field<String> ITALIAN = Fields.text(
                    "italiano", "vocabularies.term.italian")
            .required("vocabularies.term.label-missing")
            .longest(LONGEST_LABEL);
    private static final Field<String> ENGLISH =
            Fields.text("inglese", "vocabularies.term.english").longest(LONGEST_LABEL);
    private static final Field<Long> POSITION =
            Fields.number("posto", "vocabularies.term.position", 0, 99_999);
    private static final Field<Boolean> HIDDEN = Fields.flag("nascosto", "vocabularies.term.hide");
    private static final Form FORM = Form.of(
                    "vocabularies.term", TERM, ITALIAN, ENGLISH, POSITION, HIDDEN)
            .button("vocabularies.term.save")
            .editing();

    private final Vocabularies vocabularies;
    private final JoinedTerms joined;
    private final VocabularyCache choices;
    private final Undos undos;

    VocabularyController(
            Vocabularies vocabularies, JoinedTerms joined, VocabularyCache choices, Undos undos) {
        this.vocabularies = vocabularies;
        this.joined = joined;
        this.undos = undos;
        this.choices = choices;
    }

    /**
     * Two terms that are one.
     *
     * @param undo address of the page where they are made two again; empty where that is over
     */
    record JoinedPair(String gone, String kept, String undo) {}

    @GetMapping(PATH)
    String list(Words words, Model model) {
        model.addAttribute(
                "vocabularies",
                vocabularies.all().stream()
                        .sorted(Comparator.comparing(vocabulary -> words.of(vocabulary.title())))
                        .toList());
        return "vocabularies/web/vocabularies";
    }

    @GetMapping(PATH + "/{name}")
    String show(
            @PathVariable String name,
            @RequestParam(name = "codice", defaultValue = "") String code,
            Visitor visitor,
            Words words,
            Model model) {
        Vocabulary vocabulary = vocabulary(name);
        return show(vocabulary, filled(vocabulary, code), visitor, words, model);
    }

    /** The form with what a term says; blank for one that nobody knows. */
    private FormData filled(Vocabulary vocabulary, String code) {
        FormData blank = form(vocabulary).blank();
        return vocabularies.terms(vocabulary.code()).stream()
                .filter(term -> term.code().equals(code))
                .findFirst()
                .map(term -> filled(blank, term))
                .orElse(blank);
    }

    @PostMapping(PATH + "/{name}")
    String keep(
            @PathVariable String name,
            HttpServletRequest request,
            Visitor visitor,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        Vocabulary vocabulary = vocabulary(name);
        FormData form = form(vocabulary).read(request, TERM, code -> filled(vocabulary, code));
        return form.send(() -> vocabularies.keep(name, term(form), visitor.acting()))
                .map(kept -> {
                    choices.forget();
                    return Flash.lead(
                            redirect,
                            vocabulary.path(),
                            "vocabularies.term.kept",
                            kept.labelItalian());
                })
                .orElseGet(() -> show(vocabulary, form, visitor, words, model));
    }

    private static Form form(Vocabulary vocabulary) {
        return FORM.to(vocabulary.path());
    }

    /** The vocabulary, where it is looked after here and not on a page of its module's own. */
    private Vocabulary vocabulary(String name) {
        return vocabularies
                .find(name)
                .filter(vocabulary -> vocabulary.path().equals(PATH + "/" + name))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
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

    private String show(
            Vocabulary vocabulary, FormData form, Visitor visitor, Words words, Model model) {
        model.addAttribute("joined", joined(vocabulary, visitor, words));
        model.addAttribute("vocabulary", vocabulary);
        model.addAttribute("terms", vocabularies.terms(vocabulary.code()));
        model.addAttribute("form", form);
        return "vocabularies/web/vocabulary";
    }

    private List<JoinedPair> joined(Vocabulary vocabulary, Visitor visitor, Words words) {
        List<TermJoining> standing = joined.standing(vocabulary.code());
        Map<UUID, List<String>> names = joined.names(
                standing.stream().map(TermJoining::id).collect(Collectors.toSet()),
                words.language());
        return standing.stream()
                .map(joining -> new JoinedPair(
                        names.getOrDefault(joining.id(), List.of(joining.gone()))
                                .getFirst(),
                        names.getOrDefault(joining.id(), List.of(joining.kept()))
                                .getLast(),
                        undos.find(joining.act(), visitor.acting())
                                .map(Undoable::path)
                                .orElse("")))
                .toList();
    }
}

package org.costellazioni.vocabularies.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.kernel.Vocabulary;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.people.Visitor;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Option;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.costellazioni.site.lists.TermFilters;
import org.costellazioni.upkeep.undo.Reversal.Effect;
import org.costellazioni.vocabularies.JoinedTerms;
import org.costellazioni.vocabularies.Term;
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

import java.util.List;
import java.util.Optional;

/** Two terms of a vocabulary become one: which, what that would change, and the deed. */
@Controller
@Staff(Role.PROGRAMME_OFFICE)
class TermJoiningController {

    private static final String NEW = "/vocabolari/{name}/unioni/nuova";

    private static final Field<String> GONE = Fields.hidden("voce");
    private static final Field<String> KEPT = Fields.hidden("in");
    private static final Form FORM = Form.of("vocabularies.joining", GONE, KEPT).withoutDraft();

    private final Vocabularies vocabularies;
    private final JoinedTerms joined;
    private final VocabularyCache choices;
    private final TermFilters filters;

    TermJoiningController(
            Vocabularies vocabularies,
            JoinedTerms joined,
            VocabularyCache choices,
            TermFilters filters) {
        this.vocabularies = vocabularies;
        this.joined = joined;
        this.choices = choices;
        this.filters = filters;
    }

    /**
     * A list that can be narrowed by the term that would go.
     *
     * @param title as people read it
     */
    record Named(String title, String address, int saved) {}

    /**
     * What joining would change.
     *
     * @param obstacle why it cannot be done; empty where it can
     */
    record Preview(List<String> effects, List<Named> lists, String obstacle) {}

    @GetMapping(NEW)
    String make(
            @PathVariable String name,
            @RequestParam(name = "voce", defaultValue = "") String gone,
            @RequestParam(name = "in", defaultValue = "") String kept,
            Visitor visitor,
            Words words,
            Model model) {
        Vocabulary vocabulary = vocabulary(name);
        List<Term> terms = vocabularies.terms(name);
        Term goes = find(terms, gone)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("vocabulary", vocabulary);
        model.addAttribute("path", path(vocabulary) + "/nuova");
        model.addAttribute("gone", goes);
        model.addAttribute(
                "others",
                terms.stream()
                        .filter(term -> !term.equals(goes) && !term.hidden())
                        .map(term -> new Option(term.code(), term.label(words.language())))
                        .toList());
        model.addAttribute("into", kept);
        find(terms, kept).ifPresent(into -> {
            model.addAttribute("kept", into);
            model.addAttribute("preview", preview(name, goes, into, visitor, words));
            model.addAttribute(
                    "form",
                    FORM.to(path(vocabulary))
                            .button("vocabularies.joining.button")
                            .back(vocabulary.path())
                            .blank()
                            .with(GONE, gone)
                            .with(KEPT, kept));
        });
        return "vocabularies/web/term-joining";
    }

    @PostMapping("/vocabolari/{name}/unioni")
    String create(
            @PathVariable String name,
            HttpServletRequest request,
            Visitor visitor,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        Vocabulary vocabulary = vocabulary(name);
        FormData form = FORM.to(path(vocabulary)).read(request);
        String gone = form.maybe(GONE).orElse("");
        String kept = form.maybe(KEPT).orElse("");
        List<Term> before = vocabularies.terms(name);
        return switch (joined.join(name, gone, kept, visitor.acting())) {
            case Outcome.Refused<List<Effect>>(Refusal refusal) -> {
                Flash.refused(redirect, refusal);
                yield "redirect:" + vocabulary.path();
            }
            case Outcome.Done<List<Effect>> done -> {
                choices.forget();
                yield Flash.lead(
                        redirect,
                        vocabulary.path(),
                        "vocabularies.joining.done",
                        label(before, gone, words),
                        label(before, kept, words));
            }
        };
    }

    private Preview preview(String name, Term gone, Term kept, Visitor visitor, Words words) {
        return switch (joined.preview(name, gone.code(), kept.code(), visitor.acting())) {
            case Outcome.Refused<List<Effect>>(Refusal refusal) ->
                new Preview(List.of(), List.of(), words.of(refusal));
            case Outcome.Done<List<Effect>>(List<Effect> effects) ->
                new Preview(
                        effects.stream()
                                .map(effect -> words.of(
                                        effect.key(), effect.arguments().toArray()))
                                .toList(),
                        filters.of(name, gone.code(), visitor).stream()
                                .map(list -> new Named(
                                        words.of(list.title()), list.address(), list.saved()))
                                .toList(),
                        "");
        };
    }

    private static String path(Vocabulary vocabulary) {
        return vocabulary.path() + "/unioni";
    }

    private static Optional<Term> find(List<Term> terms, String code) {
        return terms.stream().filter(term -> term.code().equals(code)).findFirst();
    }

    private static String label(List<Term> terms, String code, Words words) {
        return find(terms, code).map(term -> term.label(words.language())).orElse(code);
    }

    /** The vocabulary, where it is looked after here and not on a page of its module’s own. */
    private Vocabulary vocabulary(String name) {
        return vocabularies
                .find(name)
                .filter(vocabulary ->
                        vocabulary.path().equals(VocabularyController.PATH + "/" + name))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

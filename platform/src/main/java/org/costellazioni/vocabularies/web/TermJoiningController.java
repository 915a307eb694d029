package org.costellazioni.vocabularies.web;

import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.kernel.Vocabulary;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.people.Visitor;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Option;
import org.costellazioni.site.Words;
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
import java.util.function.Predicate;

/** Two terms of a vocabulary become one: which, what that would change, and the deed. */
@Controller
@Staff(Role.PROGRAMME_OFFICE)
class TermJoiningController {

    private static final String NEW = "/vocabolari/{name}/unioni/nuova";

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
        Optional<Term> goes = find(terms, gone);
        Optional<Term> stays = find(terms, kept);
        model.addAttribute("vocabulary", vocabulary);
        model.addAttribute("path", vocabulary.path() + "/unioni");
        model.addAttribute(
                "going", options(terms, term -> !vocabulary.needed().contains(term.code()), words));
        model.addAttribute("staying", options(terms, term -> !term.hidden(), words));
        model.addAttribute("gone", goes.orElse(null));
        model.addAttribute("kept", stays.orElse(null));
        if (goes.isPresent() && stays.isPresent()) {
            model.addAttribute("preview", preview(name, goes.get(), stays.get(), visitor, words));
        }
        return "vocabularies/web/term-joining";
    }

    private static List<Option> options(List<Term> terms, Predicate<Term> which, Words words) {
        return terms.stream()
                .filter(which)
                .map(term -> new Option(term.code(), term.label(words.language())))
                .toList();
    }

    @PostMapping("/vocabolari/{name}/unioni")
    String create(
            @PathVariable String name,
            @RequestParam(name = "voce", defaultValue = "") String gone,
            @RequestParam(name = "in", defaultValue = "") String kept,
            Visitor visitor,
            Words words,
            RedirectAttributes redirect) {
        Vocabulary vocabulary = vocabulary(name);
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

package org.costellazioni.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.Imports;
import org.costellazioni.intake.rules.NearTerms;
import org.costellazioni.intake.rules.TermChoices;
import org.costellazioni.intake.taking.NewTerms;
import org.costellazioni.intake.taking.NewTerms.Found;
import org.costellazioni.intake.taking.NewTerms.Word;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Choice;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.costellazioni.vocabularies.Term;
import org.costellazioni.vocabularies.VocabularyCache;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What becomes of the words of a list that no term has yet, asked before anything is written. */
@Controller
@Staff(Role.PROGRAMME_OFFICE)
class ImportTermsController {

    /** Words that are asked for one by one; the rest of a longer list is told and made. */
    private static final int MOST_WORDS = 200;

    private static final String MAKE = "+";
    private static final Form FORM = Form.of("intake.terms").withoutDraft();

    private final Imports imports;
    private final NewTerms terms;
    private final VocabularyCache vocabularies;

    ImportTermsController(Imports imports, NewTerms terms, VocabularyCache vocabularies) {
        this.imports = imports;
        this.terms = terms;
        this.vocabularies = vocabularies;
    }

    @GetMapping("/importazioni/{id}/voci")
    String edit(@PathVariable String id, Words words, Model model) throws IOException {
        ImportView view = draft(id);
        Found found = terms.of(view);
        if (found.words().isEmpty()) {
            return "redirect:/importazioni/" + id + "/colonne";
        }
        FormData form = asked(found).with(form(view, found).blank());
        fields(found).forEach((word, field) -> form.with(field, suggested(word)));
        return show(view, found, form, words, model);
    }

    /** Starts the reading with what was chosen for each word. */
    @PostMapping("/importazioni/{id}/voci")
    String start(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Words words,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        ImportView view = draft(id);
        Found found = terms.of(view);
        Asked asked = asked(found);
        if (asked.otherThan(request)) {
            Asked.tellChanged(response, model, redirect);
            return edit(id, words, model);
        }
        FormData form = asked.with(form(view, found).read(request));
        if (!form.right()) {
            return show(view, found, form, words, model);
        }
        Map<String, String> chosen = new HashMap<>();
        fields(found).forEach((word, field) -> {
            String choice = form.the(field);
            if (!choice.equals(MAKE)) {
                chosen.put(word.key(), choice);
            }
        });
        if (imports.start(view.id(), view.request().withTerms(new TermChoices(chosen)))) {
            Flash.done(redirect, "intake.started");
        }
        return "redirect:/importazioni/" + id;
    }

    private String show(ImportView view, Found found, FormData form, Words words, Model model) {
        return form.page(words.of("intake.terms.title"))
                .lead(words.of(
                        found.words().size() > MOST_WORDS
                                ? "intake.terms.lead.some"
                                : "intake.terms.lead",
                        Math.min(found.words().size(), MOST_WORDS),
                        found.words().size()))
                .under(words.of("intake.imports.title"), "/importazioni")
                .under(view.fileName(), "/importazioni/" + view.id() + "/colonne")
                .in(model);
    }

    private Form form(ImportView view, Found found) {
        return ImportButtons.on(
                Asked.on(FORM)
                        .to("/importazioni/" + view.id() + "/voci")
                        .back("/importazioni/" + view.id() + "/colonne")
                        .with(fields(found).values().toArray(Field<?>[]::new)),
                found);
    }

    private static Asked asked(Found found) {
        return Asked.about(found.words().stream().map(Word::key).toList());
    }

    /** For each word the field that asks what becomes of it, in the order of the list. */
    private Map<Word, Field<String>> fields(Found found) {
        Map<Word, Field<String>> fields = new LinkedHashMap<>();
        for (Word word : found.words().subList(0, Math.min(found.words().size(), MOST_WORDS))) {
            fields.put(
                    word,
                    Fields.one("voce-" + fields.size(), "intake.terms.word", choices(word))
                            .label("intake.terms.word", word.word(), word.rows())
                            .required("intake.terms.missing"));
        }
        return fields;
    }

    private List<Choice<String>> choices(Word word) {
        List<Choice<String>> choices = new ArrayList<>();
        choices.add(Choice.of(MAKE, "intake.terms.make", word.word()));
        choices.add(Choice.of(TermChoices.LEAVE, "intake.terms.leave"));
        for (Term term : offered(word)) {
            choices.add(new Choice<>(
                    TermChoices.use(term.code()),
                    TermChoices.use(term.code()),
                    words -> words.of("intake.terms.use", term.label(words.language()))));
        }
        return choices;
    }

    /** The nearest term that is there; where none is near, the word itself. */
    private String suggested(Word word) {
        NearTerms near = new NearTerms();
        offered(word).forEach(term -> near.add(term.code(), term.labelItalian()));
        return near.to(word.word()).map(TermChoices::use).orElse(MAKE);
    }

    private Collection<Term> offered(Word word) {
        return vocabularies
                .now()
                .terms()
                .getOrDefault(word.vocabulary(), Map.of())
                .values()
                .stream()
                .filter(term -> !term.hidden())
                .toList();
    }

    private ImportView draft(String id) {
        return ImportId.parse(id)
                .flatMap(imports::one)
                .filter(view -> view.state() == ImportView.State.DRAFT)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

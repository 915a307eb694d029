package org.costellazioni.samples.web;

import static org.costellazioni.samples.SampleRefusal.NAME_MISSING;
import static org.costellazioni.samples.SampleRefusal.NAME_TOO_LONG;
import static org.costellazioni.samples.SampleRefusal.NOTES_TOO_LONG;
import static org.costellazioni.samples.rules.SampleRules.LONGEST_NAME;
import static org.costellazioni.samples.rules.SampleRules.LONGEST_NOTES;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.Acting;
import org.costellazioni.people.Visitor;
import org.costellazioni.samples.Sample;
import org.costellazioni.samples.SampleDraft;
import org.costellazioni.samples.SampleId;
import org.costellazioni.samples.Samples;
import org.costellazioni.samples.rules.SampleRules;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new one, and the page of one; the list is {@link SampleList}. */
@Controller
class SampleController {

    private static final Field<String> NAME = Fields.text("nome", "samples.sample.name")
            .required(NAME_MISSING)
            .longest(LONGEST_NAME, NAME_TOO_LONG);
    private static final Field<String> NOTES = Fields.longText("note", "samples.sample.notes")
            .longest(LONGEST_NOTES, NOTES_TOO_LONG)
            .rows(4);
    private static final Form FORM = Form.of("samples.sample", NAME, NOTES)
            .to("/campioni")
            .button("samples.sample.create");

    private final Samples samples;

    SampleController(Samples samples) {
        this.samples = samples;
    }

    @GetMapping("/campioni/nuovo")
    String make(Acting signedIn, Visitor visitor, Words words, Model model) {
        lookingAfter(visitor);
        return show(FORM.blank(), words, model);
    }

    @PostMapping("/campioni")
    String create(
            HttpServletRequest request,
            Visitor visitor,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        lookingAfter(visitor);
        FormData form = FORM.read(request);
        SampleDraft draft = new SampleDraft(form.the(NAME), form.the(NOTES));
        return form.send(() -> samples.create(draft, visitor))
                .map(made -> Flash.lead(redirect, made.path(), "samples.sample.created"))
                .orElseGet(() -> show(form, words, model));
    }

    @GetMapping("/campioni/{id}")
    String show(@PathVariable String id, Visitor visitor, Model model) {
        Sample found = SampleId.parse(id)
                .flatMap(known -> samples.find(known, visitor))
                .orElseThrow(SampleController::notFound);
        model.addAttribute("sample", found);
        return "samples/web/sample";
    }

    private static void lookingAfter(Visitor visitor) {
        if (!SampleRules.looksAfter(visitor)) {
            throw notFound();
        }
    }

    private static String show(FormData form, Words words, Model model) {
        return form.page(words.of("samples.sample.new"))
                .under(words.of("samples.list.title"), "/campioni")
                .in(model);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

package org.costellazioni.meetings.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.Occasions;
import org.costellazioni.people.Visitor;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.FormData;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Occasions: a new one, the page of one, the pencil on one. */
@Controller
class OccasionController {

    private final Occasions occasions;
    private final OccasionPages pages;
    private final OccasionForms forms;
    private final OccasionSurroundings surroundings;

    OccasionController(
            Occasions occasions,
            OccasionPages pages,
            OccasionForms forms,
            OccasionSurroundings surroundings) {
        this.occasions = occasions;
        this.pages = pages;
        this.forms = forms;
        this.surroundings = surroundings;
    }

    @GetMapping("/occasioni/nuova")
    String make(
            @RequestParam(name = "realta", defaultValue = "") String organizer,
            Visitor visitor,
            Acting signedIn,
            Words words,
            Model model) {
        FormData form = forms.creation(visitor).blank();
        ActorId.parse(organizer).ifPresent(actor -> forms.organizedBy(actor, visitor, form));
        return show(form, words, model);
    }

    @PostMapping("/occasioni")
    String create(
            HttpServletRequest request,
            Visitor visitor,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        FormData form = forms.creation(visitor).read(request);
        return form.send(() -> occasions.create(OccasionForms.draft(form), visitor))
                .map(made -> Flash.lead(redirect, made.path(), "meetings.occasion.created"))
                .orElseGet(() -> show(form, words, model));
    }

    private static String show(FormData form, Words words, Model model) {
        return form.page(words.of("meetings.occasion.new"))
                .lead(words.of("meetings.occasion.new.lead"))
                .under(words.of("meetings.occasions.title"), "/occasioni")
                .in(model);
    }

    @GetMapping("/occasioni/{id}/modifica")
    String edit(
            @PathVariable String id, Visitor visitor, Acting signedIn, Words words, Model model) {
        Occasion occasion = pages.editable(id, visitor);
        return edit(forms.edit(occasion, visitor), occasion, words, model);
    }

    private static String edit(FormData form, Occasion occasion, Words words, Model model) {
        return form.page(words.of("meetings.occasion.editing", occasion.title()))
                .lead(words.of("meetings.occasion.editing.lead"))
                .under(words.of("meetings.occasions.title"), "/occasioni")
                .under(occasion.title(), occasion.path())
                .in(model);
    }

    @PostMapping("/occasioni/{id}")
    String update(
            @PathVariable String id,
            Visitor visitor,
            HttpServletRequest request,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        Occasion occasion = pages.editable(id, visitor);
        FormData now = forms.edit(occasion, visitor);
        FormData form = now.form().read(request, now);
        return form.send(() -> occasions.edit(
                        occasion.id(), OccasionForms.draft(form), form.version(), visitor))
                .map(edited -> Flash.lead(redirect, edited.path(), "meetings.occasion.created"))
                .orElseGet(() -> edit(form, occasion, words, model));
    }

    @GetMapping("/occasioni/{id}")
    String show(@PathVariable String id, Visitor visitor, Words words, Model model) {
        OccasionPages.Page page = pages.page(id, visitor);
        surroundings.show(page, visitor, words, model);
        model.addAttribute("page", page);
        return "meetings/web/occasion";
    }
}

package org.costellazioni.meetings.web;

import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.OccasionDraft;
import org.costellazioni.meetings.OccasionRefusal;
import org.costellazioni.meetings.Occasions;
import org.costellazioni.meetings.rules.OccasionRules;
import org.costellazioni.people.Visitor;
import org.costellazioni.site.Flash;
import org.costellazioni.site.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Occasions: the list, a new one, the page of one. */
@Controller
class OccasionController {

    private final Occasions occasions;
    private final OccasionPages pages;
    private final OrganizerChoice organizers;
    private final Clock clock;

    OccasionController(
            Occasions occasions, OccasionPages pages, OrganizerChoice organizers, Clock clock) {
        this.occasions = occasions;
        this.pages = pages;
        this.organizers = organizers;
        this.clock = clock;
    }

    @GetMapping("/occasioni")
    String list(
            @RequestParam(name = "pagina", defaultValue = "1") int page,
            Visitor visitor,
            Model model) {
        model.addAttribute("found", occasions.list(visitor, page));
        model.addAttribute("eyes", OccasionRules.eyes(visitor));
        model.addAttribute("mayCreate", OccasionRules.mayCreate(visitor));
        return "meetings/web/occasions";
    }

    @GetMapping("/occasioni/nuova")
    String make(Visitor visitor, Acting signedIn, Model model) {
        return form(model, visitor, FormErrors.none(), OccasionForm.EMPTY);
    }

    @PostMapping("/occasioni")
    String create(
            @ModelAttribute OccasionForm form,
            Visitor visitor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FormErrors errors = FormErrors.none();
        Optional<LocalDate> day = form.day(errors);
        List<ActorId> chosen = organizers.read(form, errors);
        if (errors.isEmpty()) {
            switch (occasions.create(draft(form, day.orElseThrow(), chosen), visitor)) {
                case Outcome.Done<Occasion>(Occasion made) -> {
                    Flash.accepted(redirect, "meetings-occasion", "meetings.occasion.created");
                    return "redirect:" + made.path();
                }
                case Outcome.Refused<Occasion>(Refusal refusal) ->
                    errors.add(field(refusal), refusal);
            }
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return form(model, visitor, errors, form);
    }

    private static OccasionDraft draft(OccasionForm form, LocalDate day, List<ActorId> chosen) {
        return new OccasionDraft(
                OccasionForm.text(form.titolo()),
                day,
                OccasionForm.text(form.luogo()),
                OccasionForm.text(form.note()),
                form.announced(),
                chosen);
    }

    private static String field(Refusal refusal) {
        if (!(refusal instanceof OccasionRefusal reason)) {
            return "";
        }
        return switch (reason) {
            case TITLE_MISSING, TITLE_TOO_LONG -> "titolo";
            case PLACE_MISSING, PLACE_TOO_LONG -> "luogo";
            case NOTES_TOO_LONG -> "note";
            case ORGANIZER_MISSING, TOO_MANY_ORGANIZERS, ORGANIZER_UNKNOWN, ORGANIZER_NOT_YOURS ->
                "altri";
            case NOT_FOUND,
                    ACTOR_UNKNOWN,
                    NOBODY_GIVEN,
                    TOO_MANY_PRESENT,
                    NOT_YET_HELD,
                    TOO_FEW_PRESENT -> "";
        };
    }

    private String form(Model model, Visitor visitor, FormErrors errors, OccasionForm form) {
        if (!OccasionRules.mayCreate(visitor)) {
            throw OccasionPages.notFound();
        }
        model.addAttribute("own", organizers.own(visitor));
        model.addAttribute("errors", errors);
        model.addAttribute("form", form);
        return "meetings/web/occasion-new";
    }

    @GetMapping("/occasioni/{id}")
    String show(@PathVariable String id, Visitor visitor, Model model) {
        OccasionPages.Page page = pages.page(id, visitor);
        model.addAttribute("page", page);
        model.addAttribute("over", !page.occasion().day().isAfter(LocalDate.now(clock)));
        return "meetings/web/occasion";
    }
}

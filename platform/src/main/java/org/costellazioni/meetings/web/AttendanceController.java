package org.costellazioni.meetings.web;

import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.meetings.Attendances;
import org.costellazioni.meetings.Attendee;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.Taken;
import org.costellazioni.meetings.rules.AttendanceFile;
import org.costellazioni.meetings.rules.RejectedLine;
import org.costellazioni.people.Visitor;
import org.costellazioni.site.Flash;
import org.costellazioni.site.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.UUID;

/** Those present at an occasion: ticked, typed, matched, taken off again. */
@Controller
class AttendanceController {

    private final Attendances attendances;
    private final OccasionPages occasions;
    private final AttendancePages pages;

    AttendanceController(Attendances attendances, OccasionPages occasions, AttendancePages pages) {
        this.attendances = attendances;
        this.occasions = occasions;
        this.pages = pages;
    }

    @GetMapping("/occasioni/{id}/presenze")
    String list(
            @PathVariable String id,
            @RequestParam(name = "cerca", defaultValue = "") String sought,
            Visitor visitor,
            Acting signedIn,
            Model model) {
        Occasion occasion = occasions.cared(id, visitor);
        return show(model, pages.page(occasion, sought), FormErrors.none(), Typed.NOTHING);
    }

    /**
     * What was typed and could not be taken, and the lines of a file that were left out.
     *
     * @param names one a line
     * @param file text of a pasted list
     */
    record Typed(String names, String file, List<RejectedLine> rejected) {

        static final Typed NOTHING = new Typed("", "", List.of());
    }

    static String show(Model model, AttendancePages.Page page, FormErrors errors, Typed typed) {
        model.addAttribute("page", page);
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "meetings/web/attendance";
    }

    @PostMapping("/occasioni/{id}/presenze/scelte")
    String tick(
            @PathVariable String id,
            @RequestParam(name = "realta", required = false) List<String> ticked,
            Visitor visitor,
            RedirectAttributes redirect) {
        Occasion occasion = occasions.cared(id, visitor);
        List<ActorId> actors = ticked == null
                ? List.of()
                : ticked.stream().flatMap(text -> ActorId.parse(text).stream()).toList();
        switch (attendances.tick(occasion.id(), actors, visitor)) {
            case Outcome.Done<Taken>(Taken taken) -> tell(redirect, taken);
            case Outcome.Refused<Taken>(Refusal refusal) -> Flash.refused(redirect, refusal);
        }
        return back(occasion);
    }

    @PostMapping("/occasioni/{id}/presenze")
    String create(
            @PathVariable String id,
            @RequestParam(name = "nomi", defaultValue = "") String names,
            Visitor visitor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Occasion occasion = occasions.cared(id, visitor);
        AttendanceFile typed = AttendanceFile.typed(names.lines().toList());
        Outcome<Taken> outcome = attendances.take(occasion.id(), typed, visitor);
        if (outcome instanceof Outcome.Done<Taken>(Taken taken)
                && taken.rejected().isEmpty()) {
            tell(redirect, taken);
            return back(occasion);
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        FormErrors errors = FormErrors.none();
        List<RejectedLine> rejected = List.of();
        switch (outcome) {
            case Outcome.Done<Taken>(Taken taken) -> {
                rejected = taken.rejected();
                errors.add("nomi", "meetings.attendance.some-names-wrong");
            }
            case Outcome.Refused<Taken>(Refusal refusal) -> errors.add("nomi", refusal);
        }
        return show(model, pages.page(occasion, ""), errors, new Typed(names, "", rejected));
    }

    /** Saying whom a typed name means makes the attendance of that actor. */
    @PostMapping("/occasioni/{id}/presenze/{attendee}/realta")
    String match(
            @PathVariable String id,
            @PathVariable String attendee,
            @RequestParam(name = "realta", defaultValue = "") String actor,
            Visitor visitor,
            RedirectAttributes redirect) {
        Occasion occasion = occasions.cared(id, visitor);
        ActorId meant = ActorId.parse(actor).orElseThrow(OccasionPages::notFound);
        told(
                attendances.match(occasion.id(), attendee(attendee), meant, visitor),
                "meetings.attendance.matched",
                redirect);
        return back(occasion);
    }

    @PostMapping("/occasioni/{id}/presenze/{attendee}/rimozione")
    String remove(
            @PathVariable String id,
            @PathVariable String attendee,
            Visitor visitor,
            RedirectAttributes redirect) {
        Occasion occasion = occasions.cared(id, visitor);
        told(
                attendances.remove(occasion.id(), attendee(attendee), visitor),
                "meetings.attendance.removed",
                redirect);
        return back(occasion);
    }

    private static void tell(RedirectAttributes redirect, Taken taken) {
        Flash.done(
                redirect,
                "meetings.attendance.taken",
                taken.actors(),
                taken.names(),
                taken.already());
    }

    private static void told(Outcome<Attendee> outcome, String key, RedirectAttributes redirect) {
        switch (outcome) {
            case Outcome.Done<Attendee> done -> Flash.done(redirect, key);
            case Outcome.Refused<Attendee>(Refusal refusal) -> Flash.refused(redirect, refusal);
        }
    }

    private static UUID attendee(String text) {
        return TimeOrderedIds.parse(text).orElseThrow(OccasionPages::notFound);
    }

    private static String back(Occasion occasion) {
        return "redirect:" + occasion.path() + "/presenze";
    }
}

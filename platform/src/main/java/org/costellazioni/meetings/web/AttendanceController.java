package org.costellazioni.meetings.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.meetings.AttendanceImport;
import org.costellazioni.meetings.Attendances;
import org.costellazioni.meetings.Attendee;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.OccasionRefusal;
import org.costellazioni.meetings.rules.AttendanceFile;
import org.costellazioni.meetings.rules.RejectedLine;
import org.costellazioni.people.Visitor;
import org.costellazioni.site.Flash;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.costellazioni.site.reads.ReservedReads;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Those present at an occasion: ticked, typed, matched, taken off again. */
@Controller
class AttendanceController {

    private static final int LONGEST_NAMES = 100_000;

    private static final Field<List<ActorId>> TICKED =
            Fields.actors("realta", "meetings.attendance.tick").boxes();
    private static final Field<String> SOUGHT = Fields.hidden("cerca");
    private static final Form CHOICE = Form.of("meetings.attendance-choice", TICKED, SOUGHT)
            .button("meetings.attendance.tick.add")
            .withoutDraft();
    private static final Field<String> NAMES = Fields.longText("nomi", "meetings.attendance.type")
            .required(OccasionRefusal.NOBODY_GIVEN)
            .longest(LONGEST_NAMES)
            .rows(4);
    private static final Form TYPED =
            Form.of("meetings.attendance", NAMES).button("meetings.attendance.add");

    private final Attendances attendances;
    private final OccasionPages occasions;
    private final AttendancePages pages;

    AttendanceController(Attendances attendances, OccasionPages occasions, AttendancePages pages) {
        this.attendances = attendances;
        this.occasions = occasions;
        this.pages = pages;
    }

    /** The form that ticks some of the actors found; what was looked for goes with it. */
    static FormData choice(AttendancePages.Page page) {
        return choosing(page).blank().with(SOUGHT, page.sought());
    }

    private static Form choosing(AttendancePages.Page page) {
        return CHOICE.to(page.occasion().path() + "/presenze/scelte")
                .choosing(TICKED, page.found().stream().map(ActorLink::choice).toList());
    }

    /** The form that takes names, one a line. */
    static Form typed(Occasion occasion) {
        return TYPED.to(occasion.path() + "/presenze");
    }

    @GetMapping("/occasioni/{id}/presenze")
    String list(
            @PathVariable String id,
            @RequestParam(name = "cerca", defaultValue = "") String sought,
            Visitor visitor,
            Acting signedIn,
            HttpServletRequest request,
            Model model) {
        AttendancePages.Page page = pages.page(occasions.cared(id, visitor), sought);
        ReservedReads.note(request, signedIn, "occasion:" + page.occasion().id());
        return show(model, page, List.of());
    }

    /** The page, with the lines of a list that were left out. */
    static String show(Model model, AttendancePages.Page page, List<RejectedLine> rejected) {
        model.addAttribute("page", page);
        model.addAttribute("rejected", rejected);
        return "meetings/web/attendance";
    }

    @PostMapping("/occasioni/{id}/presenze/scelte")
    String tick(
            @PathVariable String id,
            @RequestParam(name = "cerca", defaultValue = "") String sought,
            HttpServletRequest request,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Occasion occasion = occasions.cared(id, visitor);
        AttendancePages.Page page = pages.page(occasion, sought);
        FormData form = choosing(page).read(request);
        return form.send(() -> attendances.tick(occasion.id(), form.the(TICKED), visitor))
                .map(taken -> tell(redirect, occasion, taken))
                .orElseGet(() -> show(model, page, List.of()));
    }

    @PostMapping("/occasioni/{id}/presenze")
    String create(
            @PathVariable String id,
            HttpServletRequest request,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Occasion occasion = occasions.cared(id, visitor);
        FormData form = typed(occasion).read(request);
        Optional<AttendanceImport> taken = form.send(() -> attendances.take(
                occasion.id(), AttendanceFile.typed(form.the(NAMES).lines().toList()), visitor));
        List<RejectedLine> rejected = taken.map(AttendanceImport::rejected).orElse(List.of());
        if (taken.isPresent() && rejected.isEmpty()) {
            return tell(redirect, occasion, taken.get());
        }
        if (!rejected.isEmpty()) {
            form.wrong(NAMES, "meetings.attendance.some-names-wrong");
        }
        return show(model, pages.page(occasion, ""), rejected);
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

    private static String tell(
            RedirectAttributes redirect, Occasion occasion, AttendanceImport taken) {
        Flash.done(
                redirect,
                "meetings.attendance.taken",
                taken.actors(),
                taken.names(),
                taken.already());
        return back(occasion);
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

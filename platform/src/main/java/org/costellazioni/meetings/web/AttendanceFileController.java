package org.costellazioni.meetings.web;

import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.meetings.Attendances;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.Taken;
import org.costellazioni.meetings.rules.AttendanceFile;
import org.costellazioni.meetings.rules.AttendanceFileRefusal;
import org.costellazioni.meetings.web.AttendanceController.Typed;
import org.costellazioni.people.Visitor;
import org.costellazioni.site.Flash;
import org.costellazioni.site.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.util.List;

/** A file with those present, uploaded or pasted: the good lines go in, the others are shown. */
@Controller
class AttendanceFileController {

    private final Attendances attendances;
    private final OccasionPages occasions;
    private final AttendancePages pages;

    AttendanceFileController(
            Attendances attendances, OccasionPages occasions, AttendancePages pages) {
        this.attendances = attendances;
        this.occasions = occasions;
        this.pages = pages;
    }

    @PostMapping("/occasioni/{id}/presenze/file")
    String create(
            @PathVariable String id,
            @RequestParam(name = "testo", defaultValue = "") String pasted,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile uploaded,
            Visitor visitor,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Occasion occasion = occasions.cared(id, visitor);
        Outcome<AttendanceFile> file = read(pasted, uploaded);
        Outcome<Taken> outcome = switch (file) {
            case Outcome.Done<AttendanceFile>(AttendanceFile good) ->
                attendances.take(occasion.id(), good, visitor);
            case Outcome.Refused<AttendanceFile>(Refusal refusal) -> Outcome.refused(refusal);
        };
        FormErrors errors = FormErrors.none();
        Typed typed = new Typed("", pasted, List.of());
        switch (outcome) {
            case Outcome.Done<Taken>(Taken taken) -> {
                typed = new Typed("", "", taken.rejected());
                model.addAttribute(Flash.ATTRIBUTE, flash(taken));
            }
            case Outcome.Refused<Taken>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                errors.add("testo", refusal);
            }
        }
        return AttendanceController.show(model, pages.page(occasion, ""), errors, typed);
    }

    private static Flash flash(Taken taken) {
        return Flash.of(
                taken.rejected().isEmpty() ? Flash.Tone.SUCCESS : Flash.Tone.WARNING,
                "meetings.attendance.taken",
                null,
                taken.actors(),
                taken.names(),
                taken.already());
    }

    private static Outcome<AttendanceFile> read(String pasted, @Nullable MultipartFile uploaded)
            throws IOException {
        if (uploaded == null || uploaded.isEmpty()) {
            return AttendanceFile.read(pasted);
        }
        return uploaded.getSize() > AttendanceFile.MOST_BYTES
                ? Outcome.refused(AttendanceFileRefusal.FILE_TOO_BIG)
                : AttendanceFile.read(uploaded.getBytes());
    }
}

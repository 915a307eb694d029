package org.costellazioni.meetings.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.meetings.AttendanceImport;
import org.costellazioni.meetings.Attendances;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.rules.AttendanceFile;
import org.costellazioni.meetings.rules.AttendanceFileRefusal;
import org.costellazioni.people.Visitor;
import org.costellazioni.site.Flash;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A file with those present, uploaded or pasted: the good lines go in, the others are shown. */
@Controller
class AttendanceFileController {

    private static final Field<MultipartFile> FILE = Fields.file("file", "meetings.attendance.file")
            .such(file -> file.getSize() > AttendanceFile.MOST_BYTES
                    ? Optional.of(AttendanceFileRefusal.FILE_TOO_BIG)
                    : Optional.empty())
            .accept(".csv,.txt,text/csv,text/plain");
    private static final Field<String> PASTED = Fields.pasted("testo", "meetings.attendance.paste")
            .longest(AttendanceFile.MOST_BYTES, AttendanceFileRefusal.FILE_TOO_BIG)
            .rows(4);
    private static final Form FORM = Form.of("meetings.attendance-file", FILE, PASTED)
            .button("meetings.attendance.file.read");

    private final Attendances attendances;
    private final OccasionPages occasions;
    private final AttendancePages pages;

    AttendanceFileController(
            Attendances attendances, OccasionPages occasions, AttendancePages pages) {
        this.attendances = attendances;
        this.occasions = occasions;
        this.pages = pages;
    }

    /** The form that takes a file or what is pasted from one. */
    static Form form(Occasion occasion) {
        return FORM.to(occasion.path() + "/presenze/file");
    }

    @PostMapping("/occasioni/{id}/presenze/file")
    String create(@PathVariable String id, HttpServletRequest request, Visitor visitor, Model model)
            throws IOException {
        Occasion occasion = occasions.cared(id, visitor);
        FormData form = form(occasion).read(request);
        Optional<AttendanceFile> file = read(form);
        Optional<AttendanceImport> taken = file.flatMap(
                good -> form.send(() -> attendances.take(occasion.id(), good, visitor)));
        taken.ifPresent(done -> model.addAttribute(Flash.ATTRIBUTE, flash(done)));
        return AttendanceController.show(
                model,
                pages.page(occasion, ""),
                taken.map(AttendanceImport::rejected).orElse(List.of()));
    }

    private static Optional<AttendanceFile> read(FormData form) throws IOException {
        Optional<MultipartFile> file = form.maybe(FILE).filter(each -> !each.isEmpty());
        if (!form.right() || file.isEmpty()) {
            return form.send(() -> AttendanceFile.read(form.the(PASTED)));
        }
        byte[] content = file.get().getBytes();
        return form.send(() -> AttendanceFile.read(content));
    }

    private static Flash flash(AttendanceImport taken) {
        return Flash.of(
                taken.rejected().isEmpty() ? Flash.Tone.SUCCESS : Flash.Tone.WARNING,
                "meetings.attendance.taken",
                taken.actors(),
                taken.names(),
                taken.already());
    }
}

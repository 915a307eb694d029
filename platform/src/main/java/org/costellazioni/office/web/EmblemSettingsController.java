package org.costellazioni.office.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.files.FileId;
import org.costellazioni.files.FileView;
import org.costellazioni.files.Files;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.site.Flash;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.costellazioni.territories.EmblemRefusal;
import org.costellazioni.territories.Emblems;
import org.costellazioni.territories.Territories;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.IOException;

/** The emblems that printed sheets show: added, put in order, taken away. */
@Controller
@Staff(Role.ADMINISTRATOR)
class EmblemSettingsController {

    private static final String BACK = "redirect:/territorio#emblemi";

    private static final Field<FileView> PICTURE = Fields.upload(
                    "emblema", "office.emblem.file", Emblems.USE)
            .required(EmblemRefusal.FILE_MISSING);
    private static final Field<String> TEXT = Fields.text("testo", "office.emblem.text")
            .required(EmblemRefusal.TEXT_MISSING)
            .longest(Emblems.LONGEST_TEXT, EmblemRefusal.TEXT_TOO_LONG);
    static final Form FORM = Form.of("office.emblem", PICTURE, TEXT)
            .to("/territorio/emblemi")
            .button("office.emblem.add");

    private final Territories territories;
    private final Emblems emblems;
    private final Files files;

    EmblemSettingsController(Territories territories, Emblems emblems, Files files) {
        this.territories = territories;
        this.emblems = emblems;
        this.files = files;
    }

    /**
     * Adds an emblem; a picture taken in by an earlier try, whose text was refused, need not be sent
     * again.
     */
    @PostMapping("/territorio/emblemi")
    String create(HttpServletRequest request, Acting by, Model model, RedirectAttributes redirect)
            throws IOException {
        FormData form = FORM.read(request);
        form.upload(
                PICTURE,
                (content, name) -> emblems.take(content, name, by),
                id -> files.waiting(id, Emblems.USE, by));
        return form.send(() -> emblems.add(form.the(PICTURE).id(), form.the(TEXT), by))
                .map(added -> {
                    Flash.done(redirect, "office.emblem.added");
                    return BACK;
                })
                .orElseGet(() -> SettingsController.show(territories.current(), emblems, model));
    }

    @PostMapping("/territorio/emblemi/{id}/posizione")
    String move(@PathVariable String id, Acting by, RedirectAttributes redirect) {
        return told(emblems.moveForward(emblem(id), by), "office.emblem.moved", redirect);
    }

    @PostMapping("/territorio/emblemi/{id}/rimozione")
    String remove(@PathVariable String id, Acting by, RedirectAttributes redirect) {
        return told(emblems.remove(emblem(id), by), "office.emblem.removed", redirect);
    }

    private static String told(Outcome<FileId> outcome, String key, RedirectAttributes redirect) {
        switch (outcome) {
            case Outcome.Done<FileId> done -> Flash.done(redirect, key);
            case Outcome.Refused<FileId> refused -> Flash.refused(redirect, refused.refusal());
        }
        return BACK;
    }

    private static FileId emblem(String id) {
        return FileId.parse(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

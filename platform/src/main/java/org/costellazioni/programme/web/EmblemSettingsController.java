package org.costellazioni.programme.web;

import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.site.Flash;
import org.costellazioni.site.FormErrors;
import org.costellazioni.territories.Emblem;
import org.costellazioni.territories.EmblemRefusal;
import org.costellazioni.territories.Emblems;
import org.costellazioni.territories.Territories;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.IOException;
import java.util.UUID;

/** The emblems that printed sheets show: added, put in order, taken away. */
@Controller
@Staff(Role.ADMINISTRATOR)
class EmblemSettingsController {

    private static final String BACK = "redirect:/territorio#emblemi";

    private final Territories territories;
    private final Emblems emblems;

    EmblemSettingsController(Territories territories, Emblems emblems) {
        this.territories = territories;
        this.emblems = emblems;
    }

    @PostMapping("/territorio/emblemi")
    String create(
            @RequestParam(name = "emblema", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "testo", defaultValue = "") String text,
            Acting by,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        return switch (add(file, text, by)) {
            case Outcome.Done<Emblem> done -> {
                Flash.done(redirect, "programme.emblem.added");
                yield BACK;
            }
            case Outcome.Refused<Emblem> refused -> {
                Refusal refusal = refused.refusal();
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                boolean aboutText = refusal == EmblemRefusal.TEXT_MISSING
                        || refusal == EmblemRefusal.TEXT_TOO_LONG;
                FormErrors errors = FormErrors.none().add(aboutText ? "testo" : "emblema", refusal);
                SettingsForm form = SettingsForm.of(territories.current());
                yield SettingsController.show(model, emblems, errors, form, text);
            }
        };
    }

    private Outcome<Emblem> add(@Nullable MultipartFile file, String text, Acting by)
            throws IOException {
        if (file != null && file.getSize() > Emblems.MOST_BYTES) {
            return Outcome.refused(EmblemRefusal.FILE_TOO_BIG);
        }
        return emblems.add(file == null ? new byte[0] : file.getBytes(), text, by);
    }

    @PostMapping("/territorio/emblemi/{id}/posizione")
    String move(@PathVariable String id, Acting by, RedirectAttributes redirect) {
        return told(emblems.moveForward(emblem(id), by), "programme.emblem.moved", redirect);
    }

    @PostMapping("/territorio/emblemi/{id}/rimozione")
    String remove(@PathVariable String id, Acting by, RedirectAttributes redirect) {
        return told(emblems.remove(emblem(id), by), "programme.emblem.removed", redirect);
    }

    private static String told(Outcome<UUID> outcome, String key, RedirectAttributes redirect) {
        switch (outcome) {
            case Outcome.Done<UUID> done -> Flash.done(redirect, key);
            case Outcome.Refused<UUID> refused -> Flash.refused(redirect, refused.refusal());
        }
        return BACK;
    }

    private static UUID emblem(String id) {
        return TimeOrderedIds.parse(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

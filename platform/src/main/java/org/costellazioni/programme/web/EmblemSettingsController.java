package org.costellazioni.programme.web;

import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.files.FileId;
import org.costellazioni.files.FileView;
import org.costellazioni.files.Files;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
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
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

/** The emblems that printed sheets show: added, put in order, taken away. */
@Controller
@Staff(Role.ADMINISTRATOR)
class EmblemSettingsController {

    private static final String BACK = "redirect:/territorio#emblemi";

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
    String create(
            @RequestParam(name = "emblema", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "emblema-caricato", defaultValue = "") String earlier,
            @RequestParam(name = "testo", defaultValue = "") String text,
            Acting by,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        Outcome<FileView> taken = taken(file, earlier, by);
        Outcome<Emblem> added = switch (taken) {
            case Outcome.Refused<FileView>(Refusal reason) -> Outcome.refused(reason);
            case Outcome.Done<FileView>(FileView picture) -> emblems.add(picture.id(), text, by);
        };
        return switch (added) {
            case Outcome.Done<Emblem> done -> {
                Flash.done(redirect, "programme.emblem.added");
                yield BACK;
            }
            case Outcome.Refused<Emblem>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                boolean aboutText = refusal == EmblemRefusal.TEXT_MISSING
                        || refusal == EmblemRefusal.TEXT_TOO_LONG;
                FormErrors errors = FormErrors.none().add(aboutText ? "testo" : "emblema", refusal);
                if (taken instanceof Outcome.Done<FileView>(FileView picture)) {
                    model.addAttribute("picture", picture);
                }
                SettingsForm form = SettingsForm.of(territories.current());
                yield SettingsController.show(model, emblems, errors, form, text);
            }
        };
    }

    private Outcome<FileView> taken(@Nullable MultipartFile file, String earlier, Acting by)
            throws IOException {
        Optional<FileView> known =
                FileId.parse(earlier).flatMap(id -> files.waiting(id, Emblems.USE, by));
        if ((file == null || file.isEmpty()) && known.isPresent()) {
            return Outcome.done(known.get());
        }
        if (file == null) {
            return Outcome.refused(EmblemRefusal.FILE_MISSING);
        }
        try (InputStream content = file.getInputStream()) {
            return emblems.take(
                    content, Objects.requireNonNullElse(file.getOriginalFilename(), ""), by);
        }
    }

    @PostMapping("/territorio/emblemi/{id}/posizione")
    String move(@PathVariable String id, Acting by, RedirectAttributes redirect) {
        return told(emblems.moveForward(emblem(id), by), "programme.emblem.moved", redirect);
    }

    @PostMapping("/territorio/emblemi/{id}/rimozione")
    String remove(@PathVariable String id, Acting by, RedirectAttributes redirect) {
        return told(emblems.remove(emblem(id), by), "programme.emblem.removed", redirect);
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

package org.costellazioni.intake.web;

import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportStep;
import org.costellazioni.intake.Imports;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.site.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An import goes on, is stopped, or is forgotten. */
@Controller
@Staff(Role.PROGRAMME_OFFICE)
class ImportStepController {

    private final Imports imports;

    ImportStepController(Imports imports) {
        this.imports = imports;
    }

    @PostMapping("/importazioni/{id}/ripresa")
    String retry(@PathVariable String id, Acting acting, RedirectAttributes redirect) {
        return step(id, ImportStep.RETRY, acting, redirect);
    }

    @PostMapping("/importazioni/{id}/interruzione")
    String cancel(@PathVariable String id, Acting acting, RedirectAttributes redirect) {
        return step(id, ImportStep.CANCEL, acting, redirect);
    }

    @PostMapping("/importazioni/{id}/eliminazione")
    String delete(@PathVariable String id, Acting acting, RedirectAttributes redirect) {
        return step(id, ImportStep.DELETE, acting, redirect);
    }

    private String step(String id, ImportStep step, Acting acting, RedirectAttributes redirect) {
        ImportId parsed = ImportId.parse(id)
                .filter(known -> imports.one(known).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        switch (imports.step(parsed, step, acting)) {
            case Outcome.Done<ImportId> done ->
                Flash.done(redirect, MessageKey.of("intake.step.done.", step));
            case Outcome.Refused<ImportId> refused -> Flash.refused(redirect, refused.refusal());
        }
        return step == ImportStep.DELETE && imports.one(parsed).isEmpty()
                ? "redirect:/importazioni"
                : "redirect:/importazioni/" + parsed;
    }
}

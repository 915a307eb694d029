package org.costellazioni.programme.web;

import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.site.Flash;
import org.costellazioni.site.FormErrors;
import org.costellazioni.territories.Emblems;
import org.costellazioni.territories.Territories;
import org.costellazioni.territories.Territory;
import org.costellazioni.territories.TerritoryRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the territory decides about itself. */
@Controller
@Staff(Role.ADMINISTRATOR)
class SettingsController {

    private final Territories territories;
    private final Emblems emblems;

    SettingsController(Territories territories, Emblems emblems) {
        this.territories = territories;
        this.emblems = emblems;
    }

    @GetMapping("/territorio")
    String show(Model model) {
        SettingsForm form = SettingsForm.of(territories.current());
        return show(model, emblems, FormErrors.none(), form, "");
    }

    @PostMapping("/territorio")
    String update(
            @ModelAttribute SettingsForm form,
            Acting by,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return switch (territories.change(form.settings(), by)) {
            case Outcome.Done<Territory> done -> {
                Flash.done(redirect, "programme.settings.saved");
                yield "redirect:/territorio";
            }
            case Outcome.Refused<Territory> refused -> {
                Refusal refusal = refused.refusal();
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                FormErrors errors = FormErrors.none().add(field(refusal), refusal);
                yield show(model, emblems, errors, form, "");
            }
        };
    }

    private static String field(Refusal refusal) {
        if (!(refusal instanceof TerritoryRefusal reason)) {
            return "";
        }
        return switch (reason) {
            case NAME_MISSING -> "nome";
            case COLOR_TOO_LIGHT -> "colore";
            case TILE_SERVER_MALFORMED -> "mappe";
            default -> "";
        };
    }

    /** The one page of settings, with what was typed into either of its forms. */
    static String show(
            Model model, Emblems emblems, FormErrors errors, SettingsForm form, String text) {
        model.addAttribute("emblems", emblems.list());
        model.addAttribute("errors", errors);
        model.addAttribute("form", form);
        model.addAttribute("text", text);
        return "programme/web/settings";
    }
}

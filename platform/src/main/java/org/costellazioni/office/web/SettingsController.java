package org.costellazioni.office.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.Acting;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.site.Flash;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.costellazioni.territories.Emblems;
import org.costellazioni.territories.Territories;
import org.costellazioni.territories.Territory;
import org.costellazioni.territories.TerritoryRefusal;
import org.costellazioni.territories.TerritorySettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the territory decides about itself. */
@Controller
@Staff(Role.ADMINISTRATOR)
class SettingsController {

    private static final Field<String> NAME = Fields.text("nome", "office.settings.name")
            .required(TerritoryRefusal.NAME_MISSING)
            .longest(120);
    private static final Field<String> COLOR = Fields.code("colore", "office.settings.color")
            .required(TerritoryRefusal.COLOR_TOO_LIGHT);
    private static final Field<Boolean> SIGN_UP = Fields.flag(
                    "registrazione", "office.settings.sign-up.yes")
            .legend("office.settings.sign-up")
            .help("office.settings.sign-up.help");
    private static final Field<String> TILES =
            Fields.code("mappe", "office.settings.tiles").longest(300);
    private static final Form FORM = Form.of("office.settings", NAME, COLOR, SIGN_UP, TILES)
            .to("/territorio")
            .button("office.settings.save")
            .editing();

    private final Territories territories;
    private final Emblems emblems;

    SettingsController(Territories territories, Emblems emblems) {
        this.territories = territories;
        this.emblems = emblems;
    }

    @GetMapping("/territorio")
    String show(Model model) {
        return show(territories.current(), emblems, model);
    }

    @PostMapping("/territorio")
    String update(HttpServletRequest request, Acting by, Model model, RedirectAttributes redirect) {
        Territory current = territories.current();
        FormData form = FORM.read(request, filled(current));
        return form.send(() -> territories.change(current.settings(), settings(form), by))
                .map(changed -> Flash.lead(redirect, "/territorio", "office.settings.saved"))
                .orElseGet(() -> show(current, emblems, model));
    }

    private static FormData filled(Territory territory) {
        return FORM.blank()
                .with(NAME, territory.name())
                .with(COLOR, territory.color())
                .with(SIGN_UP, territory.publicSignUp())
                .with(TILES, territory.tileServer());
    }

    private static TerritorySettings settings(FormData form) {
        return new TerritorySettings(
                form.the(NAME), form.the(COLOR), form.the(SIGN_UP), form.the(TILES));
    }

    /** The one page of settings, with the forms of both. */
    static String show(Territory territory, Emblems emblems, Model model) {
        model.addAttribute("form", filled(territory));
        model.addAttribute("emblems", emblems.list());
        return "office/web/settings";
    }
}

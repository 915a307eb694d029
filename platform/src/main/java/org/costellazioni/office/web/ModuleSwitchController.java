package org.costellazioni.office.web;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
import org.costellazioni.upkeep.switches.Switches;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which modules the territory uses. */
@Controller
@Staff(Role.ADMINISTRATOR)
class ModuleSwitchController {

    private static final String PATH = "/territorio/moduli";

    private final Switches switches;

    ModuleSwitchController(Switches switches) {
        this.switches = switches;
    }

    /** A module that can be switched, in words. */
    record Row(String name, String what, boolean on, String path) {}

    @GetMapping(PATH)
    String list(Words words, Model model) {
        model.addAttribute(
                "modules",
                switches.switchable().stream().map(module -> row(module, words)).toList());
        return "office/web/modules";
    }

    @PostMapping(PATH + "/{module}/accensione")
    String create(
            @PathVariable String module, Acting by, Words words, RedirectAttributes redirect) {
        return turn(module, true, by, words, redirect);
    }

    @PostMapping(PATH + "/{module}/spegnimento")
    String remove(
            @PathVariable String module, Acting by, Words words, RedirectAttributes redirect) {
        return turn(module, false, by, words, redirect);
    }

    private String turn(
            String module, boolean on, Acting by, Words words, RedirectAttributes redirect) {
        switch (switches.turn(module, on, by)) {
            case Outcome.Done<String> done ->
                Flash.done(
                        redirect,
                        on ? "office.modules.switched-on" : "office.modules.switched-off",
                        words.of(module + ".module"));
            case Outcome.Refused<String>(Refusal refusal) -> Flash.refused(redirect, refusal);
        }
        return "redirect:" + PATH;
    }

    private Row row(String module, Words words) {
        boolean on = switches.on(module);
        return new Row(
                words.of(module + ".module"),
                words.of(module + ".module.what"),
                on,
                PATH + "/" + module + (on ? "/spegnimento" : "/accensione"));
    }
}

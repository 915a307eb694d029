package org.costellazioni.people.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.mail.OutgoingMail;
import org.costellazioni.people.OpenToStrangers;
import org.costellazioni.people.credentials.Credentials;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.costellazioni.territories.Territories;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

import java.util.Locale;

/** A newcomer says who they are; a letter with a link does the rest. */
@Controller
class SignUpController {

    private static final Form FORM = Form.of(
                    "people.sign-up",
                    NewcomerFields.GIVEN_NAME,
                    NewcomerFields.FAMILY_NAME,
                    NewcomerFields.EMAIL)
            .to("/registrazione")
            .button("people.sign-up.button")
            .withoutDraft();

    private final Credentials credentials;
    private final Territories territories;
    private final Origins origins;
    private final OutgoingMail mail;

    SignUpController(
            Credentials credentials, Territories territories, Origins origins, OutgoingMail mail) {
        this.credentials = credentials;
        this.territories = territories;
        this.origins = origins;
        this.mail = mail;
    }

    @GetMapping("/registrazione")
    String make(Model model) {
        return show(FORM.blank(), model);
    }

    @PostMapping("/registrazione")
    @OpenToStrangers
    String create(HttpServletRequest request, Locale language, Model model) {
        FormData form = FORM.read(request);
        return form.send(() -> credentials.signUp(
                        NewcomerFields.signUp(form, language), origins.of(request)))
                .map(address -> "redirect:/registrazione/lettera")
                .orElseGet(() -> show(form, model));
    }

    /** The same page whether the address was known or not. */
    @GetMapping("/registrazione/lettera")
    String sent(Model model) {
        model.addAttribute("key", "people.sign-up.sent");
        model.addAttribute("waits", mail.state().waits());
        return "people/web/told";
    }

    private String show(FormData form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("open", territories.current().publicSignUp());
        return "people/web/sign-up-new";
    }
}

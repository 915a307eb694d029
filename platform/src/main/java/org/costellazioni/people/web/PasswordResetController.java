package org.costellazioni.people.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.mail.OutgoingMail;
import org.costellazioni.people.OpenToStrangers;
import org.costellazioni.people.credentials.Credentials;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Asking for a link to choose a new password. */
@Controller
class PasswordResetController {

    private static final Field<String> EMAIL = NewcomerFields.EMAIL;
    private static final Form FORM = Form.of("people.password-reset", EMAIL)
            .to("/password-dimenticata")
            .button("people.password-reset.button")
            .withoutDraft();

    private final Credentials credentials;
    private final Origins origins;
    private final OutgoingMail mail;

    PasswordResetController(Credentials credentials, Origins origins, OutgoingMail mail) {
        this.credentials = credentials;
        this.origins = origins;
        this.mail = mail;
    }

    @GetMapping("/password-dimenticata")
    String make(Words words, Model model) {
        return show(FORM.blank(), words, model);
    }

    @PostMapping("/password-dimenticata")
    @OpenToStrangers
    String create(HttpServletRequest request, Words words, Model model) {
        FormData form = FORM.read(request);
        return form.send(() -> credentials.resetPassword(form.the(EMAIL), origins.of(request)))
                .map(address -> "redirect:/password-dimenticata/lettera")
                .orElseGet(() -> show(form, words, model));
    }

    /** The same page whether the address was known or not. */
    @GetMapping("/password-dimenticata/lettera")
    String sent(Model model) {
        model.addAttribute("key", "people.password-reset.sent");
        model.addAttribute("waits", mail.state().waits());
        return "people/web/told";
    }

    private static String show(FormData form, Words words, Model model) {
        return form.page(words.of("people.password-reset.title"))
                .lead(words.of("people.password-reset.lead"))
                .in(model);
    }
}

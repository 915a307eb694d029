package org.costellazioni.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.people.OpenToStrangers;
import org.costellazioni.people.credentials.CredentialRefusal;
import org.costellazioni.people.credentials.Credentials;
import org.costellazioni.site.FormErrors;
import org.costellazioni.territories.Territories;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

import java.util.Locale;

/** A newcomer says who they are; a letter with a link does the rest. */
@Controller
class SignUpController {

    private final Credentials credentials;
    private final Territories territories;
    private final Origins origins;

    SignUpController(Credentials credentials, Territories territories, Origins origins) {
        this.credentials = credentials;
        this.territories = territories;
        this.origins = origins;
    }

    @GetMapping("/registrazione")
    String make(Model model) {
        return show(model, FormErrors.none(), NewcomerForm.EMPTY);
    }

    @PostMapping("/registrazione")
    @OpenToStrangers
    String create(
            @ModelAttribute NewcomerForm form,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (credentials.signUp(form.signUp(language), origins.of(request))) {
            case Outcome.Done<String> done -> "redirect:/registrazione/lettera";
            case Outcome.Refused<String>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                yield show(model, FormErrors.none().add(field(refusal), refusal), form);
            }
        };
    }

    /** The same page whether the address was known or not. */
    @GetMapping("/registrazione/lettera")
    String sent(Model model) {
        model.addAttribute("key", "people.sign-up.sent");
        return "people/web/told";
    }

    private String show(Model model, FormErrors errors, NewcomerForm form) {
        model.addAttribute("errors", errors);
        model.addAttribute("form", form);
        model.addAttribute("open", territories.current().publicSignUp());
        return "people/web/sign-up-new";
    }

    /** The field of the form that a refusal is about. */
    static String field(Refusal refusal) {
        return refusal instanceof CredentialRefusal known
                ? switch (known) {
                    case EMAIL_MALFORMED, EMAIL_UNCHANGED -> "email";
                    case NAME_MISSING, NAME_LONG -> "nome";
                    case PASSWORD_SHORT,
                            PASSWORD_LONG,
                            PASSWORD_MONOTONOUS,
                            PASSWORD_USUAL,
                            PASSWORD_PERSONAL -> "password";
                    case PASSWORDS_DIFFER -> "ripeti";
                    case OLD_PASSWORD_WRONG -> "vecchia";
                    case WRONG, SIGN_UP_CLOSED, LINK_DEAD -> "";
                }
                : "";
    }
}

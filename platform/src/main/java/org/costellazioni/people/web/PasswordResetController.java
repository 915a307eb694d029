package org.costellazioni.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.people.OpenToStrangers;
import org.costellazioni.people.credentials.Credentials;
import org.costellazioni.site.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking for a link to choose a new password. */
@Controller
class PasswordResetController {

    private final Credentials credentials;
    private final Origins origins;

    PasswordResetController(Credentials credentials, Origins origins) {
        this.credentials = credentials;
        this.origins = origins;
    }

    @GetMapping("/password-dimenticata")
    String make(Model model) {
        return show(model, FormErrors.none(), "");
    }

    @PostMapping("/password-dimenticata")
    @OpenToStrangers
    String create(
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (credentials.resetPassword(email, origins.of(request))) {
            case Outcome.Done<String> done -> "redirect:/password-dimenticata/lettera";
            case Outcome.Refused<String>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                yield show(
                        model,
                        FormErrors.none().add(SignUpController.field(refusal), refusal),
                        email);
            }
        };
    }

    /** The same page whether the address was known or not. */
    @GetMapping("/password-dimenticata/lettera")
    String sent(Model model) {
        model.addAttribute("key", "people.password-reset.sent");
        return "people/web/told";
    }

    private static String show(Model model, FormErrors errors, String email) {
        model.addAttribute("errors", errors);
        model.addAttribute("email", email);
        return "people/web/password-reset-new";
    }
}

package org.costellazioni.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.people.Person;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.credentials.Credentials;
import org.costellazioni.site.Flash;
import org.costellazioni.site.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Objects;
import java.util.Optional;

/**
 * A new address: asked for in the profile, confirmed from the letter that reached it. Whoever confirms
 * is signed in: a letter sent to a mistyped address opens nothing to whoever reads it.
 */
@Controller
class EmailChangeController {

    private final Credentials credentials;
    private final Origins origins;

    EmailChangeController(Credentials credentials, Origins origins) {
        this.credentials = credentials;
        this.origins = origins;
    }

    @GetMapping("/profilo/indirizzo")
    String make(Visitor visitor, Acting signedIn, Model model) {
        return show(model, FormErrors.none(), person(visitor), "");
    }

    @PostMapping("/profilo/indirizzo")
    String create(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(name = "vecchia", defaultValue = "") String password,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Person person = person(visitor);
        return switch (credentials.changeEmail(person, email, password, origins.of(request))) {
            case Outcome.Done<String>(String address) -> {
                Flash.done(redirect, "people.email-change.sent", address);
                yield "redirect:/profilo";
            }
            case Outcome.Refused<String>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                FormErrors errors = FormErrors.none().add(SignUpController.field(refusal), refusal);
                yield show(model, errors, person, email);
            }
        };
    }

    @GetMapping("/profilo/indirizzo/{secret}")
    String edit(
            @PathVariable String secret,
            Visitor visitor,
            Acting signedIn,
            HttpServletResponse response,
            Model model) {
        Optional<String> address = credentials.newEmail(secret, person(visitor));
        if (address.isEmpty()) {
            return dead(response, model);
        }
        model.addAttribute("secret", secret);
        model.addAttribute("email", address.get());
        return "people/web/email-change-edit";
    }

    @PostMapping("/profilo/indirizzo/{secret}")
    String update(
            @PathVariable String secret,
            Acting by,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        return switch (credentials.confirmEmail(secret, by)) {
            case Outcome.Done<String>(String address) -> {
                Flash.done(redirect, "people.email-change.done", address);
                yield "redirect:/profilo";
            }
            case Outcome.Refused<String> refused -> dead(response, model);
        };
    }

    private static String dead(HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_GONE);
        model.addAttribute("key", "people.link.dead");
        model.addAttribute("next", "/profilo/indirizzo");
        model.addAttribute("nextKey", "people.profile.email.change");
        return "people/web/told";
    }

    private String show(Model model, FormErrors errors, Person person, String email) {
        model.addAttribute("errors", errors);
        model.addAttribute("email", email);
        model.addAttribute("asksForPassword", credentials.hasPassword(person));
        return "people/web/email-change-new";
    }

    private static Person person(Visitor visitor) {
        return Objects.requireNonNull(visitor.person());
    }
}

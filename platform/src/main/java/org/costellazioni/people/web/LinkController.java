package org.costellazioni.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.people.OpenToStrangers;
import org.costellazioni.people.credentials.Credentials;
import org.costellazioni.people.credentials.OpenLink;
import org.costellazioni.site.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import java.util.Locale;
import java.util.Optional;

/**
 * One-time links of all kinds: each asks for a new password, some for names too. Only sending the form
 * uses the link up, for mail programs look at links before people do.
 */
@Controller
class LinkController {

    private static final String PATHS =
            "/{kind:conferma-indirizzo|invito|primo-accesso|password-dimenticata}/{secret}";

    private final Credentials credentials;
    private final SignedInSessions sessions;

    LinkController(Credentials credentials, SignedInSessions sessions) {
        this.credentials = credentials;
        this.sessions = sessions;
    }

    @GetMapping(PATHS)
    String edit(
            @PathVariable String kind,
            @PathVariable String secret,
            HttpServletResponse response,
            Model model) {
        return show(model, response, kind, secret, FormErrors.none(), NewcomerForm.EMPTY);
    }

    @PostMapping(PATHS)
    @OpenToStrangers
    String update(
            @PathVariable String kind,
            @PathVariable String secret,
            @ModelAttribute PasswordForm password,
            @ModelAttribute NewcomerForm newcomer,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        boolean names = credentials.open(secret).map(OpenLink::asksForNames).orElse(false);
        Outcome<PersonId> outcome = credentials.redeem(
                secret, password.chosen(), names ? newcomer.signUp(language) : null, language);
        return switch (outcome) {
            case Outcome.Done<PersonId>(PersonId person) -> {
                sessions.endOthers(person, request);
                sessions.begin(request, response, person, IdentificationLevel.PASSWORD);
                yield "redirect:/scrivania";
            }
            case Outcome.Refused<PersonId>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                FormErrors errors = FormErrors.none().add(SignUpController.field(refusal), refusal);
                yield show(model, response, kind, secret, errors, newcomer);
            }
        };
    }

    private String show(
            Model model,
            HttpServletResponse response,
            String kind,
            String secret,
            FormErrors errors,
            NewcomerForm form) {
        Optional<OpenLink> link = credentials.open(secret);
        if (link.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_GONE);
            model.addAttribute("key", dead(kind));
            return "people/web/told";
        }
        model.addAttribute("kind", kind);
        model.addAttribute("path", "/" + kind + "/" + secret);
        model.addAttribute("link", link.get());
        model.addAttribute("errors", errors);
        model.addAttribute("form", form);
        return "people/web/link-edit";
    }

    /** Whoever holds a dead link can ask for another; a first administrator has nobody to ask. */
    private static String dead(String kind) {
        return kind.equals("primo-accesso") ? "people.link.first-access-dead" : "people.link.dead";
    }
}

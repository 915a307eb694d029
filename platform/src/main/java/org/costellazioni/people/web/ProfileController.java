package org.costellazioni.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.people.People;
import org.costellazioni.people.Person;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.credentials.Credentials;
import org.costellazioni.site.Flash;
import org.costellazioni.site.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Locale;
import java.util.Objects;

/** Who I am here: address, language of letters, password, open sessions. */
@Controller
class ProfileController {

    private final People people;
    private final Credentials credentials;
    private final SignedInSessions sessions;

    ProfileController(People people, Credentials credentials, SignedInSessions sessions) {
        this.people = people;
        this.credentials = credentials;
        this.sessions = sessions;
    }

    @GetMapping("/profilo")
    String show(Visitor visitor, Acting signedIn, HttpServletRequest request, Model model) {
        return show(model, FormErrors.none(), visitor, request);
    }

    @PostMapping("/profilo/lingua")
    String changeLanguage(
            @RequestParam(name = "lingua", defaultValue = "it") String language,
            Visitor visitor,
            RedirectAttributes redirect) {
        people.setLanguage(
                person(visitor), language.equals("en") ? Locale.ENGLISH : Locale.ITALIAN);
        Flash.done(redirect, "people.profile.saved");
        return "redirect:/profilo";
    }

    @PostMapping("/profilo/password")
    String changePassword(
            @RequestParam(name = "vecchia", defaultValue = "") String old,
            @ModelAttribute PasswordForm form,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Person person = person(visitor);
        return switch (credentials.changePassword(person, old, form.chosen(), visitor.acting())) {
            case Outcome.Done<PersonId> done -> {
                sessions.endOthers(person.id(), request);
                Flash.done(redirect, "people.profile.password-changed");
                yield "redirect:/profilo";
            }
            case Outcome.Refused<PersonId>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                yield show(
                        model,
                        FormErrors.none().add(SignUpController.field(refusal), refusal),
                        visitor,
                        request);
            }
        };
    }

    @PostMapping("/profilo/sessioni/{id}/chiusura")
    String endSession(@PathVariable String id, Visitor visitor, RedirectAttributes redirect) {
        sessions.end(person(visitor).id(), id);
        Flash.done(redirect, "people.profile.session-ended");
        return "redirect:/profilo";
    }

    @PostMapping("/profilo/sessioni/chiusura")
    String endOtherSessions(
            Visitor visitor, HttpServletRequest request, RedirectAttributes redirect) {
        sessions.endOthers(person(visitor).id(), request);
        Flash.done(redirect, "people.profile.sessions-ended");
        return "redirect:/profilo";
    }

    private String show(
            Model model, FormErrors errors, Visitor visitor, HttpServletRequest request) {
        Person person = person(visitor);
        model.addAttribute("person", person);
        model.addAttribute("identification", visitor.identification());
        model.addAttribute("sessions", sessions.of(person.id(), request));
        model.addAttribute("errors", errors);
        return "people/web/profile";
    }

    private static Person person(Visitor visitor) {
        return Objects.requireNonNull(visitor.person());
    }
}

package org.costellazioni.people.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.Acting;
import org.costellazioni.people.People;
import org.costellazioni.people.Person;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.credentials.Credentials;
import org.costellazioni.people.security.SignedInSessions;
import org.costellazioni.site.Flash;
import org.costellazioni.site.forms.Choice;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Who I am here: address, language of letters, password, open sessions. */
@Controller
class ProfileController {

    /** Each language is called by its own name. */
    private static final Field<Locale> LANGUAGE = Fields.one(
                    "lingua",
                    "people.profile.language.label",
                    List.of(
                            new Choice<>(Locale.ITALIAN, "it", words -> "Italiano"),
                            new Choice<>(Locale.ENGLISH, "en", words -> "English")))
            .required()
            .neverEmpty();

    private static final Form LANGUAGE_FORM = Form.of("people.language", LANGUAGE)
            .to("/profilo/lingua")
            .button("people.profile.save");
    private static final Form PASSWORD_FORM = PasswordFields.alike(Form.of(
                    "people.password",
                    PasswordFields.OLD,
                    PasswordFields.CHOSEN,
                    PasswordFields.REPEATED)
            .to("/profilo/password")
            .button("people.profile.password.button"));

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
        Person person = person(visitor);
        model.addAttribute("person", person);
        model.addAttribute("identification", visitor.identification());
        model.addAttribute("sessions", sessions.of(person.id(), request));
        model.addAttribute("language", LANGUAGE_FORM.blank().with(LANGUAGE, person.language()));
        model.addAttribute("password", passwordForm(person).blank());
        return "people/web/profile";
    }

    @PostMapping("/profilo/lingua")
    String changeLanguage(
            HttpServletRequest request, Visitor visitor, Model model, RedirectAttributes redirect) {
        FormData form = LANGUAGE_FORM.read(request);
        if (!form.right()) {
            return show(visitor, visitor.acting(), request, model);
        }
        people.setLanguage(person(visitor), form.the(LANGUAGE));
        return Flash.lead(redirect, "/profilo", "people.profile.saved");
    }

    @PostMapping("/profilo/password")
    String changePassword(
            HttpServletRequest request, Visitor visitor, Model model, RedirectAttributes redirect) {
        Person person = person(visitor);
        FormData form = passwordForm(person).read(request);
        return form.send(() -> credentials.changePassword(
                        person,
                        form.the(PasswordFields.OLD),
                        PasswordFields.chosen(form),
                        visitor.acting()))
                .map(done -> {
                    sessions.endOthers(person.id(), request);
                    return Flash.lead(redirect, "/profilo", "people.profile.password-changed");
                })
                .orElseGet(() -> show(visitor, visitor.acting(), request, model));
    }

    /** Whoever comes from a broker has no password to begin with. */
    private Form passwordForm(Person person) {
        return credentials.hasPassword(person)
                ? PASSWORD_FORM
                : PASSWORD_FORM.without(PasswordFields.OLD);
    }

    @PostMapping("/profilo/sessioni/{id}/chiusura")
    String endSession(@PathVariable String id, Visitor visitor, RedirectAttributes redirect) {
        if (!sessions.end(person(visitor).id(), id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Flash.lead(redirect, "/profilo", "people.profile.session-ended");
    }

    @PostMapping("/profilo/sessioni/chiusura")
    String endOtherSessions(
            Visitor visitor, HttpServletRequest request, RedirectAttributes redirect) {
        sessions.endOthers(person(visitor).id(), request);
        return Flash.lead(redirect, "/profilo", "people.profile.sessions-ended");
    }

    private static Person person(Visitor visitor) {
        return Objects.requireNonNull(visitor.person());
    }
}

package org.costellazioni.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.people.Person;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.credentials.Credentials;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Objects;
import java.util.Optional;

/**
 * A new address: asked for in the profile, confirmed from the letter that reached it. Whoever confirms
 * is signed in: a letter sent to a mistyped address opens nothing to whoever reads it.
 */
@Controller
class EmailChangeController {

    private static final Field<String> EMAIL = NewcomerFields.email("people.email-change.field");
    private static final Form FORM = Form.of("people.email-change", EMAIL, PasswordFields.OLD)
            .to("/profilo/indirizzo")
            .button("people.email-change.button")
            .withoutDraft();

    private final Credentials credentials;
    private final Origins origins;

    EmailChangeController(Credentials credentials, Origins origins) {
        this.credentials = credentials;
        this.origins = origins;
    }

    @GetMapping("/profilo/indirizzo")
    String make(Visitor visitor, Acting signedIn, Words words, Model model) {
        return show(form(person(visitor)).blank(), words, model);
    }

    @PostMapping("/profilo/indirizzo")
    String create(
            HttpServletRequest request,
            Visitor visitor,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        Person person = person(visitor);
        FormData form = form(person).read(request);
        return form.send(() -> credentials.changeEmail(
                        person, form.the(EMAIL), form.the(PasswordFields.OLD), origins.of(request)))
                .map(address ->
                        Flash.lead(redirect, "/profilo", "people.email-change.sent", address))
                .orElseGet(() -> show(form, words, model));
    }

    private Form form(Person person) {
        return credentials.hasPassword(person) ? FORM : FORM.without(PasswordFields.OLD);
    }

    private static String show(FormData form, Words words, Model model) {
        return form.page(words.of("people.email-change.title"))
                .lead(words.of("people.email-change.lead"))
                .under(words.of("people.profile.title"), "/profilo")
                .in(model);
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
            case Outcome.Done<String>(String address) ->
                Flash.lead(redirect, "/profilo", "people.email-change.done", address);
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

    private static Person person(Visitor visitor) {
        return Objects.requireNonNull(visitor.person());
    }
}

package org.costellazioni.people.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.people.People;
import org.costellazioni.people.Person;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.credentials.Credentials;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
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

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Roles of the administration's people, changed by administrators. */
@Controller
@Staff(Role.ADMINISTRATOR)
class StaffPeopleController {

    private static final Field<Role> ROLE = Fields.one(
                    "ruolo",
                    "people.staff.role",
                    Choice.all(List.of(Role.values()), Role::name, Role::messageKey))
            .required("people.staff.role-missing")
            .malformed("people.staff.role-missing");
    private static final Form FORM = Form.of(
                    "people.staff",
                    NewcomerFields.GIVEN_NAME,
                    NewcomerFields.FAMILY_NAME,
                    NewcomerFields.EMAIL,
                    ROLE)
            .to("/persone")
            .button("people.staff.new.button");

    private final People people;
    private final Credentials credentials;
    private final Origins origins;

    StaffPeopleController(People people, Credentials credentials, Origins origins) {
        this.people = people;
        this.credentials = credentials;
        this.origins = origins;
    }

    @GetMapping("/persone/nuova")
    String make(Words words, Model model) {
        return show(FORM.blank(), words, model);
    }

    /** Gives the role to whoever has this address; an unknown address gets an invitation. */
    @PostMapping("/persone")
    String create(
            HttpServletRequest request,
            Visitor visitor,
            Words words,
            Locale language,
            Model model,
            RedirectAttributes redirect) {
        FormData form = FORM.read(request);
        Optional<Person> known = people.findByEmail(form.the(NewcomerFields.EMAIL));
        Optional<?> done = known.isPresent()
                ? form.send(() -> people.grantRole(visitor, known.get().id(), form.the(ROLE)))
                : form.send(() -> credentials.invite(
                        visitor,
                        NewcomerFields.signUp(form, language),
                        form.the(ROLE),
                        origins.of(request)));
        String key = known.isPresent() ? "people.staff.granted" : "people.staff.invited";
        return done.isPresent() ? Flash.lead(redirect, "/persone", key) : show(form, words, model);
    }

    @PostMapping("/persone/{person}/ruoli/{role}/revoca")
    String revoke(
            @PathVariable String person,
            @PathVariable String role,
            Visitor visitor,
            RedirectAttributes redirect) {
        PersonId id = PersonId.parse(person).orElseThrow(StaffPeopleController::notFound);
        Role taken = Arrays.stream(Role.values())
                .filter(each -> each.name().equals(role))
                .findFirst()
                .orElseThrow(StaffPeopleController::notFound);
        switch (people.revokeRole(visitor, id, taken)) {
            case Outcome.Done<Role> done -> Flash.done(redirect, "people.staff.revoked");
            case Outcome.Refused<Role>(Refusal refusal) -> Flash.refused(redirect, refusal);
        }
        return "redirect:/persone";
    }

    private static String show(FormData form, Words words, Model model) {
        return form.page(words.of("people.staff.new"))
                .lead(words.of("people.staff.new.lead"))
                .under(words.of("people.staff.title"), "/persone")
                .in(model);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

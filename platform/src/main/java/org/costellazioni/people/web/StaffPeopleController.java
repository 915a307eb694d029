package org.costellazioni.people.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.people.People;
import org.costellazioni.people.Person;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.credentials.Invitations;
import org.costellazioni.people.credentials.OfferedFunction;
import org.costellazioni.people.functions.Functions;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Choice;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A role for somebody, given by administrators. */
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
                    ROLE,
                    MandateController.UNTIL)
            .to("/persone")
            .button("people.staff.new.button");

    private static final String ROLES = "/incarichi?dove=" + FunctionList.TERRITORY;

    private final People people;
    private final Functions functions;
    private final Invitations invitations;
    private final Origins origins;

    StaffPeopleController(
            People people, Functions functions, Invitations invitations, Origins origins) {
        this.people = people;
        this.functions = functions;
        this.invitations = invitations;
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
                ? form.send(() -> functions.give(
                        visitor,
                        Functions.Offer.of(
                                form.the(ROLE),
                                known.get().id(),
                                form.orNull(MandateController.UNTIL))))
                : form.send(() -> invitations.invite(
                        visitor,
                        NewcomerFields.signUp(form, language),
                        OfferedFunction.of(form.the(ROLE), form.orNull(MandateController.UNTIL)),
                        origins.of(request)));
        String key = known.isPresent() ? "people.staff.granted" : "people.staff.invited";
        return done.isPresent() ? Flash.lead(redirect, ROLES, key) : show(form, words, model);
    }

    private static String show(FormData form, Words words, Model model) {
        return form.page(words.of("people.staff.new"))
                .lead(words.of("people.staff.new.lead"))
                .under(words.of("people.functions.title"), ROLES)
                .in(model);
    }
}

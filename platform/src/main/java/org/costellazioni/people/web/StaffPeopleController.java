package org.costellazioni.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

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
import org.costellazioni.site.FormErrors;
import org.costellazioni.site.Option;
import org.costellazioni.site.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The administration's people and their roles. The programme office reads, administrators change. */
@Controller
@Staff(Role.ADMINISTRATOR)
class StaffPeopleController {

    private final People people;
    private final Credentials credentials;
    private final Origins origins;

    StaffPeopleController(People people, Credentials credentials, Origins origins) {
        this.people = people;
        this.credentials = credentials;
        this.origins = origins;
    }

    @GetMapping("/persone")
    @Staff(Role.PROGRAMME_OFFICE)
    String list(Visitor visitor, Model model) {
        model.addAttribute("everyone", people.withRoles());
        model.addAttribute("mayChange", visitor.has(Role.ADMINISTRATOR));
        return "people/web/staff";
    }

    @GetMapping("/persone/nuova")
    String make(Words words, Model model) {
        return show(model, words, FormErrors.none(), NewcomerForm.EMPTY, "");
    }

    /** Gives the role to whoever has this address; an unknown address gets an invitation. */
    @PostMapping("/persone")
    String create(
            @ModelAttribute NewcomerForm form,
            @RequestParam(name = "ruolo", defaultValue = "") String wanted,
            Visitor visitor,
            Words words,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Optional<Role> role = role(wanted);
        if (role.isEmpty()) {
            FormErrors missing = FormErrors.none().add("ruolo", "people.staff.role-missing");
            return show(model, words, missing, form, wanted);
        }
        Optional<Person> known = people.findByEmail(NewcomerForm.text(form.email()));
        Outcome<?> outcome = known.isPresent()
                ? people.grantRole(visitor, known.get().id(), role.get())
                : credentials.invite(
                        visitor, form.signUp(language), role.get(), origins.of(request));
        if (outcome instanceof Outcome.Refused<?>(Refusal refusal)) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            FormErrors errors = FormErrors.none().add(SignUpController.field(refusal), refusal);
            return show(model, words, errors, form, wanted);
        }
        Flash.done(redirect, known.isPresent() ? "people.staff.granted" : "people.staff.invited");
        return "redirect:/persone";
    }

    @PostMapping("/persone/{person}/ruoli/{role}/revoca")
    String revoke(
            @PathVariable String person,
            @PathVariable String role,
            Visitor visitor,
            RedirectAttributes redirect) {
        PersonId id = PersonId.parse(person).orElseThrow(StaffPeopleController::notFound);
        Role taken = role(role).orElseThrow(StaffPeopleController::notFound);
        switch (people.revokeRole(visitor, id, taken)) {
            case Outcome.Done<Role> done -> Flash.done(redirect, "people.staff.revoked");
            case Outcome.Refused<Role>(Refusal refusal) -> Flash.refused(redirect, refusal);
        }
        return "redirect:/persone";
    }

    private static String show(
            Model model, Words words, FormErrors errors, NewcomerForm form, String role) {
        List<Option> roles = Arrays.stream(Role.values())
                .map(each -> new Option(each.name(), words.of(each.messageKey())))
                .toList();
        model.addAttribute("roles", roles);
        model.addAttribute("role", role);
        model.addAttribute("errors", errors);
        model.addAttribute("form", form);
        return "people/web/staff-new";
    }

    private static Optional<Role> role(String typed) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(typed))
                .findFirst();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

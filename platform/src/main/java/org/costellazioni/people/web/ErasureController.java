package org.costellazioni.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.erasure.AccountErasure;
import org.costellazioni.people.security.SignedInSessions;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

import java.util.Objects;
import java.util.Optional;

/** Forgetting oneself: first what goes and what stays, then it is done. */
@Controller
class ErasureController {

    private static final String PATH = "/profilo/cancellazione";

    private static final Field<Boolean> CONFIRMED =
            Fields.flag("conferma", "people.erasure.confirmed.yes");
    private static final Form FORM = Form.of("people.erasure", CONFIRMED)
            .to(PATH)
            .button("people.erasure.button")
            .withoutDraft();

    private final AccountErasure erasure;
    private final SignedInSessions sessions;

    ErasureController(AccountErasure erasure, SignedInSessions sessions) {
        this.erasure = erasure;
        this.sessions = sessions;
    }

    @GetMapping(PATH)
    String make(Acting signedIn, Model model) {
        return show(person(signedIn), FORM.blank(), model);
    }

    private String show(PersonId person, FormData form, Model model) {
        model.addAttribute("rehearsal", erasure.rehearse(person));
        model.addAttribute("form", form);
        return "people/web/erasure";
    }

    @PostMapping(PATH)
    String create(
            HttpServletRequest request, HttpServletResponse response, Acting by, Model model) {
        FormData form = FORM.read(request);
        PersonId person = person(by);
        Optional<PersonId> erased = form.send(() -> erasure.erase(person, form.the(CONFIRMED), by));
        if (erased.isEmpty()) {
            return show(person, form, model);
        }
        sessions.endOthers(person, request);
        sessions.end(request, response);
        return "redirect:" + PATH + "/fatta";
    }

    /** For whoever nobody knows any more. */
    @GetMapping(PATH + "/fatta")
    String show() {
        return "people/web/erased";
    }

    private static PersonId person(Acting by) {
        return Objects.requireNonNull(by.person());
    }
}

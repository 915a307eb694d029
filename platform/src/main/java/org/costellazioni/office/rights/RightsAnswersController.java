package org.costellazioni.office.rights;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.site.Flash;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.costellazioni.site.reads.ReservedReads;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What people ask about their data, read, put off and answered by the programme office. */
@Controller
@Staff(Role.PROGRAMME_OFFICE)
class RightsAnswersController {

    static final String PATH = "/diritti/richieste";

    private static final Field<String> TEXT = Fields.longText(
                    "risposta", "office.rights-answer.text")
            .required(RightsRefusal.TEXT_MISSING)
            .longest(RightsRules.LONGEST_TEXT, RightsRefusal.TEXT_TOO_LONG)
            .rows(4);
    private static final Field<String> REASON = Fields.longText(
                    "motivo", "office.rights-extension.reason")
            .required(RightsRefusal.REASON_MISSING)
            .longest(RightsRules.LONGEST_REASON, RightsRefusal.REASON_TOO_LONG)
            .rows(2);
    private static final Form ANSWER =
            Form.of("office.rights-answer", TEXT).button("office.rights-answer.send");
    private static final Form EXTENSION =
            Form.of("office.rights-extension", REASON).button("office.rights-extension.send");

    private final RightsRequests requests;

    RightsAnswersController(RightsRequests requests) {
        this.requests = requests;
    }

    /** A request that waits, with what can be done. */
    record Waiting(RightsRequest request, FormData answer, Optional<FormData> extension) {}

    @GetMapping(PATH)
    String list(HttpServletRequest request, Acting by, Model model) {
        ReservedReads.note(request, by, "list:" + PATH);
        List<Waiting> waiting = requests.waiting().stream()
                .map(each -> new Waiting(
                        each,
                        answer(each.id()).blank(),
                        each.extensionReason() == null
                                ? Optional.of(extension(each.id()).blank())
                                : Optional.empty()))
                .toList();
        model.addAttribute("waiting", waiting);
        model.addAttribute("answered", requests.answered());
        return "office/rights/rights-requests";
    }

    private static Form answer(UUID request) {
        return ANSWER.to(PATH + "/" + request + "/risposta").tagged(request.toString());
    }

    private static Form extension(UUID request) {
        return EXTENSION.to(PATH + "/" + request + "/proroga").tagged(request.toString());
    }

    @PostMapping(PATH + "/{id}/risposta")
    String update(
            @PathVariable String id,
            HttpServletRequest request,
            Acting by,
            Model model,
            RedirectAttributes redirect) {
        UUID asked = known(id);
        FormData form = answer(asked).read(request);
        return done(
                form,
                () -> requests.answer(asked, form.the(TEXT), by),
                "office.rights-answer.done",
                redirect,
                () -> list(request, by, model));
    }

    @PostMapping(PATH + "/{id}/proroga")
    String extend(
            @PathVariable String id,
            HttpServletRequest request,
            Acting by,
            Model model,
            RedirectAttributes redirect) {
        UUID asked = known(id);
        FormData form = extension(asked).read(request);
        return done(
                form,
                () -> requests.extend(asked, form.the(REASON), by),
                "office.rights-extension.done",
                redirect,
                () -> list(request, by, model));
    }

    private static String done(
            FormData form,
            Supplier<Outcome<RightsRequest>> work,
            String key,
            RedirectAttributes redirect,
            Supplier<String> again) {
        return form.send(work).map(done -> Flash.lead(redirect, PATH, key)).orElseGet(again);
    }

    private UUID known(String id) {
        return TimeOrderedIds.parse(id)
                .filter(requests::knows)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

package org.costellazioni.meetings.web;

import static org.costellazioni.meetings.OccasionRefusal.REASON_MISSING;
import static org.costellazioni.meetings.OccasionRefusal.REASON_TOO_LONG;
import static org.costellazioni.meetings.rules.OccasionRules.LONGEST_REASON;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.Acting;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.OccasionChange;
import org.costellazioni.meetings.Occasions;
import org.costellazioni.people.Visitor;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Calling an occasion off, after seeing what that touches. */
@Controller
class CancellationController {

    private static final Field<String> REASON = Fields.longText(
                    "motivo", "meetings.cancellation.reason")
            .required(REASON_MISSING)
            .longest(LONGEST_REASON, REASON_TOO_LONG)
            .rows(3);
    private static final Form FORM =
            Form.of("meetings.cancellation", REASON).button("meetings.cancellation.new");

    private final Occasions occasions;
    private final OccasionPages pages;

    CancellationController(Occasions occasions, OccasionPages pages) {
        this.occasions = occasions;
        this.pages = pages;
    }

    @GetMapping("/occasioni/{id}/annullamento")
    String make(
            @PathVariable String id, Visitor visitor, Acting signedIn, Words words, Model model) {
        Occasion occasion = pages.editable(id, visitor);
        return show(form(occasion).blank(), occasion, visitor, words, model);
    }

    @PostMapping("/occasioni/{id}/annullamento")
    String create(
            @PathVariable String id,
            Visitor visitor,
            HttpServletRequest request,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        Occasion occasion = pages.editable(id, visitor);
        FormData form = form(occasion).read(request);
        return form.send(() -> occasions.cancel(occasion.id(), form.the(REASON), visitor))
                .map(cancelled ->
                        Flash.lead(redirect, cancelled.path(), "meetings.cancellation.created"))
                .orElseGet(() -> show(form, occasion, visitor, words, model));
    }

    private static Form form(Occasion occasion) {
        return FORM.to(occasion.path() + "/annullamento").back(occasion.path());
    }

    private String show(
            FormData form, Occasion occasion, Visitor visitor, Words words, Model model) {
        OccasionChange.Consequences consequences = occasions.consequences(occasion, visitor);
        return form.page(words.of("meetings.cancellation.of", occasion.title()))
                .lead(words.of(
                        "meetings.cancellation.lead", consequences.ties(), consequences.told()))
                .under(words.of("meetings.occasions.title"), "/occasioni")
                .under(occasion.title(), occasion.path())
                .in(model);
    }
}

package org.costellazioni.office.reports;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.AnonymousForms;
import org.costellazioni.people.OpenToStrangers;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** A problem with a page, told by anyone; answered within thirty days. */
@Controller
class ReportController {

    static final int DAYS_TO_ANSWER = 30;
    static final int LONGEST_DESCRIPTION = 4_000;

    private static final Field<String> KIND = Fields.one(
                    "tipo",
                    "office.report.kind",
                    Choice.all(
                            List.of("malfunction", "accessibility", "content"),
                            kind -> kind,
                            kind -> "office.report.kind." + kind))
            .radios()
            .required("office.report.refusal.kind")
            .malformed("office.report.refusal.kind");
    private static final Field<String> PAGE = Fields.text("pagina", "office.report.page");
    private static final Field<String> TEXT = Fields.longText("descrizione", "office.report.text")
            .required("office.report.refusal.text")
            .longest(LONGEST_DESCRIPTION);
    private static final Field<String> EMAIL = Fields.email("email", "office.report.email")
            .malformed("office.report.refusal.email")
            .autocomplete("email");
    private static final Field<String> TRAP = Fields.trap("sito", "office.report.trap");
    static final Form FORM = Form.of("office.report", KIND, PAGE, TEXT, EMAIL, TRAP)
            .to("/segnala")
            .button("office.report.send");

    private final Reports reports;
    private final AnonymousForms forms;
    private final Clock clock;

    ReportController(Reports reports, AnonymousForms forms, Clock clock) {
        this.reports = reports;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/segnala")
    String create(
            @RequestParam(name = "pagina", defaultValue = "") String page,
            Words words,
            Model model) {
        return show(FORM.blank().with(PAGE, page), words, model);
    }

    @OpenToStrangers
    @PostMapping("/segnala")
    String create(
            HttpServletRequest request, Words words, Model model, RedirectAttributes redirect) {
        FormData form = FORM.read(request);
        if (!form.right()) {
            return show(form, words, model);
        }
        if (!forms.admit(request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        LocalDate answerBy = LocalDate.now(clock).plusDays(DAYS_TO_ANSWER);
        // Only machines fill in the hidden field: they are thanked like everyone, and not kept.
        if (form.the(TRAP).isEmpty()) {
            reports.report(report(form), clock.instant(), answerBy);
        }
        return Flash.lead(redirect, "/segnala", "office.report.thanks", words.date(answerBy));
    }

    private static NewReport report(FormData form) {
        return new NewReport(form.the(KIND), form.the(PAGE), form.the(TEXT), form.orNull(EMAIL));
    }

    private static String show(FormData form, Words words, Model model) {
        return form.page(words.of("office.report.title"))
                .lead(words.of("office.report.lead"))
                .in(model);
    }
}

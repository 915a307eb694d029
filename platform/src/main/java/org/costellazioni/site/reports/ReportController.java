package org.costellazioni.site.reports;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.site.Flash;
import org.costellazioni.site.FormErrors;
import org.costellazioni.site.Words;
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
import java.util.Map;

/** A problem with a page, told by anyone; answered within thirty days. */
@Controller
class ReportController {

    static final int DAYS_TO_ANSWER = 30;
    private static final String TRAP = "sito";

    private final Reports reports;
    private final Turnstile turnstile;
    private final Clock clock;

    ReportController(Reports reports, Turnstile turnstile, Clock clock) {
        this.reports = reports;
        this.turnstile = turnstile;
        this.clock = clock;
    }

    @GetMapping("/segnala")
    String create(@RequestParam(name = "pagina", defaultValue = "") String page, Model model) {
        return form(new ReportForm("", page, "", ""), FormErrors.none(), model);
    }

    @PostMapping("/segnala")
    String create(
            @RequestParam Map<String, String> fields,
            Words words,
            Model model,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        ReportForm form = ReportForm.of(fields);
        FormErrors errors = form.errors();
        if (!errors.isEmpty()) {
            return form(form, errors, model);
        }
        if (!turnstile.passes(request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        LocalDate answerBy = LocalDate.now(clock).plusDays(DAYS_TO_ANSWER);
        // Only machines fill in the hidden field: they are thanked like everyone, and not kept.
        if (fields.getOrDefault(TRAP, "").isEmpty()) {
            reports.report(form, clock.instant(), answerBy);
        }
        Flash.accepted(redirect, "site-report", "site.report.thanks", words.date(answerBy));
        return "redirect:/segnala";
    }

    private static String form(ReportForm form, FormErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "site/reports/report";
    }
}

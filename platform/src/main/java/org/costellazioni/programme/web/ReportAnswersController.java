package org.costellazioni.programme.web;

import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.programme.ReportAnswers;
import org.costellazioni.programme.ReportRefusal;
import org.costellazioni.site.Flash;
import org.costellazioni.site.FormErrors;
import org.costellazioni.site.ReceivedReports;
import org.costellazioni.site.ReceivedReports.Report;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** What people reported about the pages, read and answered by the programme office. */
@Controller
@Staff(Role.PROGRAMME_OFFICE)
class ReportAnswersController {

    private static final int MOST_ANSWERED = 20;
    private static final int MOST_PAGES = 20;
    private static final Duration RATED_WITHIN = Duration.ofDays(90);

    private final ReceivedReports reports;
    private final ReportAnswers answers;
    private final Clock clock;

    ReportAnswersController(ReceivedReports reports, ReportAnswers answers, Clock clock) {
        this.reports = reports;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/segnalazioni")
    String list(Model model) {
        return show(model, FormErrors.none(), "");
    }

    @PostMapping("/segnalazioni/{id}/risposta")
    String update(
            @PathVariable String id,
            @RequestParam(name = "risposta", defaultValue = "") String text,
            Acting by,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        UUID report = TimeOrderedIds.parse(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return switch (answers.answer(report, text, by)) {
            case Outcome.Done<Report> done -> {
                Flash.done(
                        redirect,
                        done.result().email() == null
                                ? "programme.report.answered"
                                : "programme.report.answered-by-letter");
                yield "redirect:/segnalazioni";
            }
            case Outcome.Refused<Report> refused -> {
                if (refused.refusal() == ReportRefusal.NOT_FOUND) {
                    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                }
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                yield show(
                        model,
                        FormErrors.none().add("risposta-" + report, refused.refusal()),
                        text);
            }
        };
    }

    private String show(Model model, FormErrors errors, String text) {
        model.addAttribute("waiting", reports.waiting());
        model.addAttribute("answered", reports.answered(MOST_ANSWERED));
        model.addAttribute(
                "clarity", reports.clarity(clock.instant().minus(RATED_WITHIN), MOST_PAGES));
        model.addAttribute("errors", errors);
        model.addAttribute("text", text);
        return "programme/web/reports";
    }
}

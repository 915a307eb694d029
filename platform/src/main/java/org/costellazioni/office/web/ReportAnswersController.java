package org.costellazioni.office.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.office.ReceivedReports;
import org.costellazioni.office.ReceivedReports.Report;
import org.costellazioni.office.ReportAnswers;
import org.costellazioni.office.ReportRefusal;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.site.Flash;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.costellazioni.site.lists.Lists;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** What people reported about the pages, read and answered by the programme office. */
@Controller
@Staff(Role.PROGRAMME_OFFICE)
class ReportAnswersController {

    private static final int MOST_PAGES = 20;
    private static final Duration RATED_WITHIN = Duration.ofDays(90);

    private static final Field<String> TEXT = Fields.longText(
                    "risposta", "office.report-answer.answer")
            .required(ReportRefusal.TEXT_MISSING)
            .longest(ReportAnswers.LONGEST_TEXT, ReportRefusal.TEXT_TOO_LONG)
            .rows(3);
    private static final Form FORM =
            Form.of("office.report-answer", TEXT).button("office.report-answer.send");

    private final ReceivedReports reports;
    private final ReportAnswers answers;
    private final ReportList list;
    private final Lists lists;
    private final Clock clock;

    ReportAnswersController(
            ReceivedReports reports,
            ReportAnswers answers,
            ReportList list,
            Lists lists,
            Clock clock) {
        this.reports = reports;
        this.answers = answers;
        this.list = list;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping("/segnalazioni")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("list", lists.view(list, request));
        model.addAttribute(
                "clarity", reports.clarity(clock.instant().minus(RATED_WITHIN), MOST_PAGES));
        return "office/web/reports";
    }

    /** The form that answers a report; there is one for each that waits. */
    static FormData answer(Report report) {
        Form form = form(report.id());
        return report.email() != null
                ? form.blank()
                : form.with(TEXT.label("office.report-answer.note"))
                        .button("office.report-answer.close")
                        .blank();
    }

    private static Form form(UUID report) {
        return FORM.to("/segnalazioni/" + report + "/risposta").tagged(report.toString());
    }

    @PostMapping("/segnalazioni/{id}/risposta")
    String update(
            @PathVariable String id,
            HttpServletRequest request,
            Acting by,
            Model model,
            RedirectAttributes redirect) {
        UUID report = TimeOrderedIds.parse(id).orElseThrow(ReportAnswersController::notFound);
        FormData form = form(report).read(request);
        return form.send(() -> known(answers.answer(report, form.the(TEXT), by)))
                .map(done -> Flash.lead(
                        redirect,
                        "/segnalazioni",
                        done.email() == null
                                ? "office.report-answer.answered"
                                : "office.report-answer.answered-by-letter"))
                .orElseGet(() -> list(request, model));
    }

    private static Outcome<Report> known(Outcome<Report> outcome) {
        if (outcome.equals(Outcome.refused(ReportRefusal.NOT_FOUND))) {
            throw notFound();
        }
        return outcome;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

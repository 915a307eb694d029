package org.costellazioni.office.web;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.office.ReceivedReports;
import org.costellazioni.office.ReceivedReports.Report;
import org.costellazioni.office.ReportAnswers;
import org.costellazioni.office.ReportRefusal;
import org.costellazioni.people.Role;
import org.costellazioni.site.Option;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.lists.BulkAct;
import org.costellazioni.site.lists.Column;
import org.costellazioni.site.lists.Filter;
import org.costellazioni.site.lists.ListRows;
import org.costellazioni.site.lists.Listing;
import org.costellazioni.site.lists.Reader;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Stream;

/** What people reported: those that wait first, by the day by which they are answered. */
@Component
class ReportList extends Listing<Report> {

    private static final ListRows<Report> ROWS = ListRows.of(ReceivedReports.REPORTS, Report::of)
            .rising("scadenza", "r.answered_at desc nulls first, r.answer_by, r.id")
            .falling("scritta", "r.reported_at desc, r.id")
            .news("r.reported_at desc, r.id");

    private static final int LONGEST_TITLE = 80;

    ReportList(ReportAnswers answers) {
        super("/segnalazioni", "office.reports", ROWS);
        only(Role.PROGRAMME_OFFICE);
        pageIsElsewhere();
        filter(Filter.words("office.reports.words"));
        filter(Filter.choice("stato", "office.reports.state", ReportList::states));
        filter(Filter.choice("tipo", "office.reports.kind", ReportList::kinds));
        column(Column.coded("tipo", "office.reports.kind", Report::kind, ReportList::kind));
        column(Column.text("pagina", "office.report.page", Report::page));
        column(Column.text("testo", "office.reports.text", Report::description));
        column(Column.moment("scritta", "office.reports.told", Report::reportedAt));
        column(Column.day("scadenza", "office.reports.due", Report::answerBy));
        column(Column.moment("risposta_il", "office.reports.answered-at", Report::answeredAt));
        column(Column.text("risposta", "office.reports.answer", Report::answer));
        identity(report -> report.id().toString(), ReportList::title, report -> "/segnalazioni");
        news(Report::reportedAt);
        act(new Answer(answers));
        perPage(20);
    }

    private static List<Option> states(Words words) {
        return Stream.of("attesa", "risposta")
                .map(state -> new Option(state, words.of("office.reports.state." + state)))
                .toList();
    }

    private static List<Option> kinds(Words words) {
        return Stream.of("malfunction", "accessibility", "content")
                .map(kind -> new Option(kind, kind(kind, words)))
                .toList();
    }

    private static String kind(String kind, Words words) {
        return words.of("office.report.kind." + kind);
    }

    private static String title(Report report, Words words) {
        String text = report.description().replaceAll("\\s+", " ").strip();
        return text.length() <= LONGEST_TITLE ? text : text.substring(0, LONGEST_TITLE) + "…";
    }

    /** One answer to all the ticked reports. */
    private record Answer(ReportAnswers answers) implements BulkAct<Report> {

        @Override
        public String name() {
            return "risposta";
        }

        @Override
        public String label() {
            return "office.reports.answer-together";
        }

        @Override
        public boolean offeredTo(Reader reader) {
            return reader.has(Role.PROGRAMME_OFFICE);
        }

        @Override
        public Field<String> note() {
            return NOTE.label("office.report-answer.answer")
                    .help("office.reports.answer-together.help")
                    .required(ReportRefusal.TEXT_MISSING)
                    .longest(ReportAnswers.LONGEST_TEXT, ReportRefusal.TEXT_TOO_LONG);
        }

        @Override
        public String announced(Report report, Words words) {
            return words.of(
                    report.email() == null
                            ? "office.reports.will-be-noted"
                            : "office.reports.will-be-answered");
        }

        @Override
        public Outcome<?> carryOut(Report report, String note, Acting by) {
            return answers.answer(report.id(), note, by);
        }
    }
}

package org.costellazioni.office;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.mail.Letter;
import org.costellazioni.mail.Outbox;
import org.costellazioni.office.ReceivedReports.Report;
import org.costellazioni.territories.Territories;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Answers to what people reported about the pages; a letter goes to those who left an address. */
@Component
public class ReportAnswers {

    /** The longest answer, in characters. */
    public static final int LONGEST_TEXT = 4_000;

    private final ReceivedReports reports;
    private final Territories territories;
    private final Outbox outbox;
    private final Journal journal;

    ReportAnswers(
            ReceivedReports reports, Territories territories, Outbox outbox, Journal journal) {
        this.reports = reports;
        this.territories = territories;
        this.outbox = outbox;
        this.journal = journal;
    }

    /** Answers once; whoever comes second is told so. */
    @Transactional
    public Outcome<Report> answer(UUID id, String text, Acting by) {
        Report report = reports.lock(id).orElse(null);
        String said = text.strip();
        ReportRefusal refusal = refusal(report, said);
        if (report == null || refusal != null) {
            return Outcome.refused(refusal == null ? ReportRefusal.NOT_FOUND : refusal);
        }
        reports.answer(id, said, by.person(), journal.now());
        if (report.email() != null) {
            outbox.send(new Letter(
                    report.email(),
                    Locale.ITALIAN,
                    "office.report-answer.letter",
                    List.of(
                            territories.current().name(),
                            Letter.whole(report.description()),
                            Letter.whole(said))));
        }
        journal.tell(by, "office.report-answered", "report:" + id);
        return Outcome.done(report);
    }

    private static @Nullable ReportRefusal refusal(@Nullable Report report, String text) {
        if (report == null) {
            return ReportRefusal.NOT_FOUND;
        }
        if (report.answeredAt() != null) {
            return ReportRefusal.ANSWERED_ALREADY;
        }
        if (text.isEmpty()) {
            return ReportRefusal.TEXT_MISSING;
        }
        return text.length() > LONGEST_TEXT ? ReportRefusal.TEXT_TOO_LONG : null;
    }
}

package org.costellazioni.office.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.office.ReceivedReports;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Reports and ratings with two territories. */
class ReportsTrials implements RepositoryTrials {

    private static final LocalDate DUE = LocalDate.of(2026, 1, 31);
    private static final NewReport TOLD = new NewReport("content", "/", "Manca l’orario", null);

    private final Reports reports;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ReportsTrials(Reports reports, JdbcClient jdbc, TransactionTemplate transaction) {
        this.reports = reports;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public Class<?> repository() {
        return Reports.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "report", this::report,
                "waiting", this::report,
                "forget", this::forget,
                "rate", this::rate,
                "answer", this::answer,
                "lock", this::answer,
                "clarity", this::rate);
    }

    private void report(TestTerritory mine, TestTerritory theirs) {
        mine.run(() -> reports.report(TOLD, Instant.EPOCH, DUE));
        assertThat(mine.in(() -> reports.waiting(DUE))).isEqualTo(1);
        assertThat(mine.in(() -> reports.waiting(DUE.minusDays(1)))).isZero();
        assertThat(theirs.in(() -> reports.waiting(DUE))).isZero();
        assertThat(mine.in(() -> reports.waiting())).hasSize(1);
        assertThat(theirs.in(() -> reports.waiting())).isEmpty();
    }

    private void forget(TestTerritory mine, TestTerritory theirs) {
        String email = "chi-segnala@esempio.example";
        NewReport told = new NewReport("content", "/", "Manca l’orario", email);
        UUID id = mine.in(() -> reports.report(told, Instant.EPOCH, DUE));
        assertThat(theirs.in(() -> reports.forget(email))).isZero();
        assertThat(mine.in(() -> reports.forget(email.toUpperCase(Locale.ROOT))))
                .isEqualTo(1);
        assertThat(mine.in(() -> reports.lock(id)).orElseThrow().email()).isNull();
    }

    private void answer(TestTerritory mine, TestTerritory theirs) {
        UUID id = mine.in(() -> reports.report(TOLD, Instant.EPOCH, DUE));
        theirs.run(() -> reports.answer(id, "Di nessuno", null, Instant.EPOCH));
        assertThat(theirs.in(() -> reports.lock(id))).isEmpty();
        assertThat(mine.in(() -> reports.lock(id)).orElseThrow().answer()).isNull();
        mine.run(() -> reports.answer(id, "Corretto, grazie", null, Instant.EPOCH));
        assertThat(mine.in(() -> reports.lock(id)).orElseThrow().answer())
                .isEqualTo("Corretto, grazie");
        assertThat(mine.in(() -> reports.waiting())).isEmpty();
    }

    private void rate(TestTerritory mine, TestTerritory theirs) {
        mine.run(() -> reports.rate("/", 5, "p1", null, Instant.EPOCH));
        assertThat(ratings(mine)).isEqualTo(1);
        assertThat(ratings(theirs)).isZero();
        assertThat(mine.in(() -> reports.clarity(Instant.EPOCH, 5)))
                .containsExactly(new ReceivedReports.Clarity("/", 1, 5));
        assertThat(theirs.in(() -> reports.clarity(Instant.EPOCH, 5))).isEmpty();
    }

    private long ratings(TestTerritory territory) {
        return Objects.requireNonNull(territory.in(
                () -> transaction.execute(status -> jdbc.sql("select count(*) from office_ratings")
                        .query(Long.class)
                        .single())));
    }
}

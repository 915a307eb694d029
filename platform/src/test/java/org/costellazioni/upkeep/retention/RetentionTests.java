package org.costellazioni.upkeep.retention;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.database.Journal;
import org.costellazioni.kernel.PersonalData;
import org.costellazioni.kernel.PersonalData.End;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.people.web.Visits;
import org.costellazioni.site.Phrasebook;
import org.costellazioni.site.Words;
import org.costellazioni.territories.Territories;
import org.costellazioni.upkeep.TestTransactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** What is kept goes when its time is over, and everyone may read when that is. */
@PlatformTest
class RetentionTests {

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private static final LocalDate RATED = LocalDate.of(2030, 3, 1);

    @Autowired
    private Territories territories;

    @Autowired
    private KeptData kept;

    @Autowired
    private ExpiredRows rows;

    @Autowired
    private Journal journal;

    @Autowired
    private Phrasebook phrases;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc web;

    @Autowired
    private TestTransactions transactions;

    @Autowired
    private PlatformTransactionManager manager;

    private TestTerritory territory;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ITALY).toInstant();
    }

    private void rate(int times) {
        transactions.run(
                territory,
                () -> jdbc.sql("""
                                insert into office_ratings (id, page, stars, rated_at)
                                select gen_random_uuid(), '/', 3, :at from generate_series(1, :times)
                                """)
                        .param("at", noon(RATED))
                        .param("times", times)
                        .update());
    }

    private long ratings() {
        return transactions.in(
                territory,
                () -> jdbc.sql("select count(*) from office_ratings")
                        .query(Long.class)
                        .single());
    }

    private void roundOn(LocalDate day) {
        Clock clock = Clock.fixed(noon(day), ITALY);
        RetentionRound round = new RetentionRound(kept, rows, journal, manager, clock);
        territory.run(round::run);
    }

    @Test
    void allThatIsOverGoesAndNothingBefore() {
        rate(1_100);
        roundOn(RATED.plusYears(2));
        assertThat(ratings()).isEqualTo(1_100);
        roundOn(RATED.plusYears(2).plusDays(2));
        assertThat(ratings()).isZero();
    }

    @Test
    void theRecordIsToldHowManyAndNotWhat() {
        rate(3);
        roundOn(RATED.plusYears(3));
        List<String> acts = transactions.in(
                territory, () -> jdbc.sql("""
                                select subject || ' ' || details from audit_acts
                                where verb = 'upkeep.data-cleared'
                                """).query(String.class).list());
        assertThat(acts).contains("personal-data:office.data.ratings things=3");
    }

    @Test
    void aRoundLeavesARequestWithoutItsNoteAndAReportWithoutItsAddress() {
        transactions.run(
                territory,
                () -> jdbc.sql("""
                                insert into office_reports (id, kind, page, description, email, reported_at,
                                  answer_by, answered_at, answer)
                                values (:id, 'content', '/', 'Manca la data', 'a@b.example', :at,
                                  :by, :at, 'Fatto')
                                """)
                        .param("id", TimeOrderedIds.next())
                        .param("at", noon(RATED))
                        .param("by", RATED.plusDays(30))
                        .update());
        roundOn(RATED.plusYears(1).plusDays(2));
        assertThat(transactions.in(
                        territory, () -> jdbc.sql("""
                                select description || ' ' || coalesce(email, '-') from office_reports
                                """).query(String.class).single()))
                .isEqualTo("Manca la data -");
    }

    @Test
    void whateverIsSaidToBeDeletedCanBe() {
        // Far in the past nothing is over: the statements of all modules run, under the
        // application's role.
        for (PersonalData data : kept.all()) {
            transactions.run(territory, () -> runOn(data));
        }
    }

    private void runOn(PersonalData data) {
        if (data.term() == null) {
            return;
        }
        String table = data.tables().getFirst().name();
        int gone = switch (data.term().end()) {
            case End.Deletion(String since) -> rows.delete(table, since, Instant.EPOCH, 10);
            case End.Emptying emptying ->
                rows.empty(table, emptying.columns(), emptying.since(), Instant.EPOCH, 10);
            case End.Clearance(PersonalData.Clearing clearing) -> clearing.clear(Instant.EPOCH, 10);
            case End.Unasked unasked -> 0;
        };
        assertThat(gone).as(data.key()).isZero();
    }

    @Test
    void everyKindOfDataIsToldInBothLanguages() {
        for (Locale language : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
            Words words = phrases.in(language);
            assertThat(kept.all()).allSatisfy(data -> {
                assertThat(words.has(data.key())).as(data.key()).isTrue();
                assertThat(words.has(data.key() + ".why")).as(data.key()).isTrue();
                assertThat(words.has(data.key() + ".kept"))
                        .as(data.key() + ".kept")
                        .isEqualTo(data.term() == null);
            });
        }
    }

    @Test
    void everyoneMayReadHowLongDataAreKept() throws Exception {
        String page = web.perform(Visits.read(territory, "/conservazione"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("Per quanto tempo teniamo i dati")
                .contains("L’indirizzo e-mail di chi segnala un problema")
                .contains("Un anno, poi resta senza questi dati")
                .contains("2 anni, poi si cancella")
                .contains("30 giorni, poi si cancella");
        assertThat(web.perform(Visits.read(territory, "/"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("href=\"/conservazione\"");
    }
}

package org.costellazioni.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.PlatformTest;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.Identifier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The values of the trade go into statements and come out of rows as what they are. */
@PlatformTest
class TradeValuesTests {

    private static final Instant MOMENT = Instant.parse("2026-03-29T00:30:00Z");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private <T> T ask(JdbcClient.StatementSpec statement, Row.Reading<T> reading) {
        return Objects.requireNonNull(new TransactionTemplate(transactions)
                .execute(status -> statement.query(Row.each(reading)).single()));
    }

    @Test
    void identifiersInstantsAndConstantsComeBackAsTheyWent() {
        ActorId actor = ActorId.next();
        record Read(
                ActorId actor,
                Instant at,
                IdentificationLevel level,
                LocalDate day,
                boolean flag) {}
        Read read = ask(
                jdbc.sql("""
                                select cast(:actor as uuid) as actor, cast(:at as timestamptz) as at,
                                  cast(:level as text) as level, cast(:day as date) as day, :flag as flag
                                """)
                        .param("actor", actor)
                        .param("at", MOMENT)
                        .param("level", IdentificationLevel.CIE)
                        .param("day", LocalDate.of(2026, 3, 29))
                        .param("flag", true),
                row -> new Read(
                        row.id("actor", ActorId::new),
                        row.instant("at"),
                        row.one("level", IdentificationLevel.class),
                        row.day("day"),
                        row.flag("flag")));
        assertThat(read)
                .isEqualTo(new Read(
                        actor, MOMENT, IdentificationLevel.CIE, LocalDate.of(2026, 3, 29), true));
    }

    @Test
    void severalIdentifiersAreOneArrayEvenIfThereAreNone() {
        List<ActorId> two = List.of(ActorId.next(), ActorId.next());
        for (List<ActorId> asked : List.of(two, List.<ActorId>of())) {
            List<ActorId> answered = ask(
                    jdbc.sql("select :ids as ids").param("ids", Identifier.values(asked)),
                    row -> row.ids("ids", ActorId::new));
            assertThat(answered).isEqualTo(asked);
        }
    }

    @Test
    void whatIsNotThereIsNullOnlyWhereItMayBe() {
        JdbcClient.StatementSpec nothing = jdbc.sql("""
                select cast(null as uuid) as id, cast(null as timestamptz) as at, cast(null as text) as word,
                  cast(null as date) as day, cast(null as bigint) as count, cast(null as text[]) as words
                """);
        boolean absent = ask(
                nothing,
                row -> row.idOrNull("id", ActorId::new) == null
                        && row.instantOrNull("at") == null
                        && row.textOrNull("word") == null
                        && row.dayOrNull("day") == null
                        && row.countOrNull("count") == null);
        assertThat(absent).isTrue();
        List<String> words = ask(nothing, row -> row.texts("words"));
        assertThat(words).isEmpty();
        Optional<IdentificationLevel> level =
                ask(nothing, row -> row.oneIfAny("word", IdentificationLevel.class));
        assertThat(level).isEmpty();
        assertThatThrownBy(() -> ask(nothing, row -> row.text("word")))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("word");
    }
}

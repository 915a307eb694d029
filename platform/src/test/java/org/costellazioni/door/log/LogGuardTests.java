package org.costellazioni.door.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** What is written of what is logged, in a logging system of its own. */
class LogGuardTests {

    private static final String TYPED = "parola-digitata";

    private final LoggerContext logback = new LoggerContext();
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private Instant now = Instant.parse("2036-03-01T11:00:00Z");

    @BeforeEach
    void guardTheLog() {
        LogGuard guard = new LogGuard(() -> now);
        guard.setContext(logback);
        guard.start();
        logback.addTurboFilter(guard);
        written.start();
        Logger root = logback.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(written);
    }

    private List<String> texts() {
        return written.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private String told() {
        IThrowableProxy failure = written.list.getLast().getThrowableProxy();
        return failure == null ? "" : ThrowableProxyUtil.asString(failure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Resolved [Wrong: parola-digitata]                  | Resolved",
                "Parameter 'parola-digitata' has been ignored       | Parameter",
                "Servlet.service() threw exception [parola-digitata] | Servlet.service",
                "A line: parola-digitata                            | A line",
                "All constant                                       | All constant",
            })
    void ofWhatIsSaidAboutRequestsTheConstantBeginningIsWritten(String said, String left) {
        logback.getLogger("org.apache.catalina.core.ContainerBase").error(said);
        logback.getLogger("org.springframework.web.servlet.Anything").warn("{}", said);
        assertThat(texts()).containsExactly(left, "");
    }

    @Test
    void aFailureIsToldByItsKindItsCodeAndItsPlace() {
        SQLException taken = new SQLException("Key (name)=(" + TYPED + ") exists", "23505");
        RuntimeException failure = new IllegalStateException(TYPED, taken);
        logback.getLogger("org.costellazioni.registry.Actors")
                .error("{} failed", "POST /x", failure);
        assertThat(texts()).containsExactly("POST /x failed");
        assertThat(told())
                .contains("java.lang.IllegalStateException", "java.sql.SQLException 23505")
                .contains("LogGuardTests.aFailureIsToldByItsKindItsCodeAndItsPlace")
                .doesNotContain(TYPED);
    }

    @ParameterizedTest
    @CsvSource({
        "org.springframework.boot.SpringApplication, true",
        "org.costellazioni.database.SchemaMigration, true",
        "org.costellazioni.jobs.JobExecution,        false",
        "com.github.kagkarlsson.scheduler.Task,      false",
        "org.springframework.aop.Anything,           false",
    })
    void onlyTheStartTellsItsReasonsInFull(String logger, boolean full) {
        logback.getLogger(logger).error("failed", new IllegalStateException(TYPED));
        assertThat(told().contains(TYPED)).isEqualTo(full);
    }

    @Test
    void whatRepeatsItselfIsCountedAndNotWritten() {
        say(1_000, "org.costellazioni.mail.MailDelivery", null);
        assertThat(texts()).hasSize(Repetitions.MOST_OF_A_KIND);
        now = now.plus(Repetitions.WHILE).plusSeconds(1);
        say(1, "org.costellazioni.mail.MailDelivery", null);
        assertThat(texts())
                .hasSize(Repetitions.MOST_OF_A_KIND + 2)
                .endsWith("980 more of this kind were not written", "trouble 0");
    }

    @Test
    void everyKindIsWrittenUntilAllTogetherAreTooMuch() {
        for (int kind = 0; kind < 1_000; kind++) {
            say(1, "org.costellazioni.kind" + kind, null);
        }
        assertThat(texts()).hasSize(Repetitions.MOST_OF_ALL);
        now = now.plus(Repetitions.WHILE).plusSeconds(1);
        say(1, "org.costellazioni.kind1", null);
        assertThat(texts()).hasSize(Repetitions.MOST_OF_ALL + 1);
    }

    @Test
    void whatIsNoTroubleIsLeftAlone() {
        logback.getLogger("org.apache.catalina.Anything").info("Started [all]");
        assertThat(texts()).containsExactly("Started [all]");
    }

    @Test
    void whatFailsForWantOfTheDatabaseIsToldByWhoeverWatchesIt() {
        RuntimeException wrapped = new IllegalStateException(new SQLException("gone", "08006"));
        logback.getLogger("org.costellazioni.jobs").error("round failed", wrapped);
        logback.getLogger("org.costellazioni.jobs").error("{} failed", "round", wrapped);
        assertThat(texts()).isEmpty();
        logback.getLogger("org.costellazioni.jobs")
                .error("failed", new SQLException("syntax", "42601"));
        assertThat(texts()).hasSize(1);
    }

    @Test
    void whatIsBelowTheLevelCountsForNothing() {
        for (int i = 0; i < 2 * Repetitions.MOST_OF_A_KIND; i++) {
            logback.getLogger("org.costellazioni.mail").debug("not delivered");
        }
        logback.getLogger("org.costellazioni.mail").warn("not delivered");
        assertThat(texts()).hasSize(1);
    }

    private void say(int times, String logger, @Nullable Throwable failure) {
        for (int i = 0; i < times; i++) {
            logback.getLogger(logger).warn("trouble {}", i, failure);
        }
    }
}

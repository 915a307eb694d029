package org.costellazioni.door;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

class LogLimitTests {

    private final AtomicLong now = new AtomicLong();
    private final LoggerContext context = new LoggerContext();
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();

    @BeforeEach
    void listen() {
        context.addTurboFilter(new LogLimit(now::get));
        written.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(written);
        root.setLevel(Level.INFO);
    }

    private List<String> lines() {
        return written.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void equalLinesAreWrittenThreeTimesWhateverTheirValues() {
        for (int i = 0; i < 1_000; i++) {
            context.getLogger("posta").warn("message {} not delivered", i);
        }
        context.getLogger("posta").warn("another matter");
        assertThat(lines())
                .containsExactly(
                        "message 0 not delivered",
                        "message 1 not delivered",
                        "message 2 not delivered",
                        "another matter");
    }

    @Test
    void tenMinutesLaterTheyAreWrittenAgain() {
        for (int i = 0; i < 10; i++) {
            context.getLogger("posta").warn("not delivered");
        }
        now.addAndGet(Duration.ofMinutes(11).toNanos());
        context.getLogger("posta").warn("not delivered");
        assertThat(lines()).hasSize(4);
    }

    @Test
    void manyKindsOfLinesAndOfTracesTogetherHaveAnEnd() {
        for (int i = 0; i < 10_000; i++) {
            context.getLogger("logger " + i % 700)
                    .error("failed", new IllegalStateException("x" + i));
            context.getLogger("altro").warn("kind " + i);
        }
        assertThat(lines()).hasSizeBetween(20, 500);
        assertThat(written.list.stream()
                        .filter(line -> line.getThrowableProxy() != null)
                        .count())
                .isLessThanOrEqualTo(13);
    }

    @Test
    void whatFailsForWantOfTheDatabaseIsToldByWhoeverWatchesIt() {
        RuntimeException wrapped = new IllegalStateException(new SQLException("gone", "08006"));
        context.getLogger("lavori").error("round failed", wrapped);
        context.getLogger("lavori").error("{} failed", "round", wrapped);
        assertThat(lines()).isEmpty();
        context.getLogger("lavori").error("failed", new SQLException("syntax", "42601"));
        assertThat(lines()).hasSize(1);
    }

    @Test
    void whatIsBelowTheLevelCountsForNothing() {
        for (int i = 0; i < 10; i++) {
            context.getLogger("posta").debug("not delivered");
        }
        context.getLogger("posta").info("not delivered");
        assertThat(lines()).hasSize(1);
    }
}

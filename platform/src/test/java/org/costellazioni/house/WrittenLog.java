package org.costellazioni.house;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;

import org.slf4j.LoggerFactory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What the program writes into its log meanwhile, in the shape in which it stands there. */
final class WrittenLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    private final Logger root;
    private final List<String> entries = new ArrayList<>();
    private long bytes;

    WrittenLog() {
        LoggerContext logback = (LoggerContext) LoggerFactory.getILoggerFactory();
        this.root = logback.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        encoder.setContext(logback);
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %5p [%thread] %logger : %m%n%ex");
        encoder.start();
        setContext(logback);
        start();
        root.addAppender(this);
    }

    @Override
    protected synchronized void append(ILoggingEvent event) {
        byte[] entry = encoder.encode(event);
        bytes += entry.length;
        entries.add(new String(entry, StandardCharsets.UTF_8));
    }

    synchronized long size() {
        return bytes;
    }

    synchronized List<String> entries() {
        return List.copyOf(entries);
    }

    @Override
    public void close() {
        root.detachAppender(this);
        stop();
    }
}

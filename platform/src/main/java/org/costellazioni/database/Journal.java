package org.costellazioni.database;

import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.Acting;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** The one place where modules tell what was done, and read the time at which it is done. */
@Component
public class Journal {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    Journal(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** Puts an act on the record of the bound territory, within the transaction that does the thing. */
    public void tell(Acting by, String verb, String subject, Map<String, String> details) {
        events.publishEvent(new Act(TerritoryScope.required(), by, verb, subject, details));
    }

    /** {@link #tell(Acting, String, String, Map)} where verb and subject say everything. */
    public void tell(Acting by, String verb, String subject) {
        tell(by, verb, subject, Map.of());
    }

    /**
     * Says in the transaction at hand that something happened which other modules may want to follow: an
     * event in the past tense, of ids and values.
     */
    public void announce(Object event) {
        events.publishEvent(event);
    }

    public Instant now() {
        return clock.instant();
    }

    /** The day in Italy. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }
}

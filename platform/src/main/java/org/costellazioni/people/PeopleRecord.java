package org.costellazioni.people;

import org.costellazioni.database.TerritoryScope;
import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.Acting;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Tells the time and puts this module's acts on record, in the transaction that does them. */
@Component
public class PeopleRecord {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeopleRecord(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    /** The day in Italy. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * @param what past tense, without the module's name
     * @param subject kind, a colon and the identifier
     */
    public void act(Acting by, String what, String subject, Map<String, String> details) {
        events.publishEvent(
                new Act(TerritoryScope.required(), by, "people." + what, subject, details));
    }
}

package org.costellazioni.meetings;

import org.costellazioni.database.TerritoryScope;
import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.Acting;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.Registration;
import org.costellazioni.site.Phrasebook;
import org.costellazioni.territories.Territories;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Tells the time, puts this module's acts on record, and says what proves its ties. */
@Component
class MeetingsRecord {

    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Territories territories;
    private final Phrasebook phrasebook;

    MeetingsRecord(
            ApplicationEventPublisher events,
            Clock clock,
            Territories territories,
            Phrasebook phrasebook) {
        this.events = events;
        this.clock = clock;
        this.territories = territories;
        this.phrasebook = phrasebook;
    }

    Instant now() {
        return clock.instant();
    }

    /** The day in Italy. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    void act(Acting by, String what, OccasionId occasion, Map<String, String> details) {
        events.publishEvent(new Act(
                TerritoryScope.required(),
                by,
                "meetings." + what,
                "occasion:" + occasion,
                details));
    }

    /** The occasion's own page, called by its title and day; the same each time it is asked. */
    Proof proof(Occasion occasion) {
        String day = phrasebook.italian().date(occasion.day());
        return Proof.page(occasion.path(), occasion.title() + ", " + day);
    }

    /** What is told in a demonstration is an example. */
    Registration.Source source() {
        return new Registration.Source("desk", true, territories.current().demonstration());
    }
}

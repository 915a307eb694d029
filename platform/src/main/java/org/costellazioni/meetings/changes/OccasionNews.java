package org.costellazioni.meetings.changes;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.mail.Letter;
import org.costellazioni.mail.Outbox;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.rules.OccasionEdit;
import org.costellazioni.people.Person;
import org.costellazioni.site.Phrasebook;
import org.costellazioni.site.Words;
import org.costellazioni.upkeep.due.SiteAddress;
import org.springframework.stereotype.Component;

import java.util.List;

/** Writes to those who reckon with an occasion that is still to come what has become of it. */
@Component
class OccasionNews {

    private final OccasionAudience audience;
    private final Outbox outbox;
    private final Phrasebook phrases;
    private final SiteAddress site;

    OccasionNews(OccasionAudience audience, Outbox outbox, Phrasebook phrases, SiteAddress site) {
        this.audience = audience;
        this.outbox = outbox;
        this.phrases = phrases;
        this.site = site;
    }

    /** Those who would be told: nobody of what is over. */
    List<Person> audience(Occasion occasion, List<ActorId> listed, Acting by) {
        return audience.coming(occasion) ? audience.of(occasion, listed, by) : List.of();
    }

    /** Another day or place. */
    void edited(OccasionEdit edit, Occasion occasion, List<ActorId> listed, Acting by) {
        if (edit.concerns(audience.today())) {
            audience.of(occasion, listed, by)
                    .forEach(person -> write(person, "meetings.mail.moved", occasion, ""));
        }
    }

    void cancelled(Occasion occasion, String reason, List<ActorId> listed, Acting by) {
        audience(occasion, listed, by)
                .forEach(person -> write(person, "meetings.mail.cancelled", occasion, reason));
    }

    void held(Occasion occasion, List<ActorId> listed, Acting by) {
        audience(occasion, listed, by)
                .forEach(person -> write(person, "meetings.mail.held-after-all", occasion, ""));
    }

    private void write(Person to, String key, Occasion occasion, String reason) {
        Words words = phrases.in(to.language());
        outbox.send(new Letter(
                String.valueOf(to.email()),
                to.language(),
                key,
                List.of(
                        to.givenName(),
                        occasion.title(),
                        words.date(occasion.day()),
                        occasion.place(),
                        reason,
                        site.current().orElse("") + "/occasioni")));
    }
}

package org.costellazioni.office.rights;

import org.costellazioni.mail.Letter;
import org.costellazioni.mail.Outbox;
import org.costellazioni.office.rights.RightsRequest.Asked;
import org.costellazioni.site.Phrasebook;
import org.costellazioni.territories.Territories;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What people who ask about their data are written. Within the caller's transaction. */
@Component
class RightsLetters {

    private final Outbox outbox;
    private final Territories territories;
    private final Phrasebook phrases;

    RightsLetters(Outbox outbox, Territories territories, Phrasebook phrases) {
        this.outbox = outbox;
        this.territories = territories;
        this.phrases = phrases;
    }

    /** With the link that makes the request count. */
    void confirm(Asked asked, String address) {
        write(asked, "office.rights-confirmation.letter", Letter.whole(address));
    }

    void received(Asked asked, LocalDate answerBy) {
        write(asked, "office.rights-receipt.letter", day(asked, answerBy));
    }

    void extended(Asked asked, LocalDate answerBy, String reason) {
        write(asked, "office.rights-extension.letter", day(asked, answerBy), Letter.whole(reason));
    }

    void answered(Asked asked, String answer) {
        write(
                asked,
                "office.rights-answer.letter",
                Letter.whole(asked.text()),
                Letter.whole(answer));
    }

    private String day(Asked asked, LocalDate day) {
        return phrases.in(asked.language()).date(day);
    }

    private void write(Asked asked, String key, Object... further) {
        if (asked.email() == null) {
            return;
        }
        List<Object> arguments = new ArrayList<>();
        arguments.add(territories.current().name());
        arguments.addAll(List.of(further));
        outbox.send(new Letter(asked.email(), asked.language(), key, arguments));
    }
}

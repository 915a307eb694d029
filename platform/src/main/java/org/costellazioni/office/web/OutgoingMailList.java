package org.costellazioni.office.web;

import org.costellazioni.mail.OutgoingMail;
import org.costellazioni.mail.OutgoingMessage;
import org.costellazioni.site.lists.Filter;
import org.costellazioni.site.lists.ListRows;
import org.costellazioni.site.lists.Listing;
import org.costellazioni.site.lists.Scope;
import org.costellazioni.site.lists.Viewpoint;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** In the demonstration, the mail that would have left. Elsewhere there is no such page. */
@Component
class OutgoingMailList extends Listing<OutgoingMessage> {

    private static final ListRows<OutgoingMessage> ROWS = ListRows.of(
                    OutgoingMail.MESSAGES, OutgoingMessage::of)
            .falling("scritta", "m.queued_at desc, m.id desc");

    private final OutgoingMail mail;

    OutgoingMailList(OutgoingMail mail) {
        super("/posta-in-uscita", "office.outgoing", ROWS);
        this.mail = mail;
        filter(Filter.words("office.outgoing.words"));
        template("office/web/outgoing");
        // Letters hold addresses and one-time links: they are read here and leave in no other form.
        onPageAlone();
    }

    @Override
    protected Optional<Scope> scope(Viewpoint viewpoint) {
        return mail.shown() ? Optional.of(Scope.ALL) : Optional.empty();
    }
}

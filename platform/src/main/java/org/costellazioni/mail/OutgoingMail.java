package org.costellazioni.mail;

import org.springframework.stereotype.Component;

/** The letters of the territory at hand, for a page of a floor above. */
@Component
public class OutgoingMail {

    /**
     * A whole statement without its order; the line marked {@code --? q} is for those who look for an
     * address or a subject. Read by {@link OutgoingMessage#of}.
     */
    public static final String MESSAGES = """
            select m.id, m.recipient, m.subject, m.text, m.answers_to, m.queued_at, m.attempts,
              d.delivered_at
            from mail_messages m
            left join mail_deliveries d on d.territory_id = m.territory_id and d.message_id = m.id
            where true
              and m.recipient || ' ' || m.subject ilike '%' || :q || '%' --? q
            """;

    private final Postman postman;

    OutgoingMail(Postman postman) {
        this.postman = postman;
    }

    /** Whether letters are shown on a page, since none of them leaves: in the demonstration. */
    public boolean shown() {
        return postman.shown();
    }
}

package org.costellazioni.mail;

import org.costellazioni.mail.server.MailAnswer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Locale;

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
    private final OutgoingMessages messages;
    private final TrialLetter trial;

    OutgoingMail(Postman postman, OutgoingMessages messages, TrialLetter trial) {
        this.postman = postman;
        this.messages = messages;
        this.trial = trial;
    }

    /** What becomes of a letter that is written now. */
    public enum State {
        /** It leaves. */
        WORKS,
        /** In the demonstration a page shows it. */
        SHOWN,
        /** It waits: the house has named no server. */
        NO_SERVER,
        /** It waits: the data come out of a copy. */
        HELD;

        /** Whether whoever expects a letter expects it in vain for now. */
        public boolean waits() {
            return this == NO_SERVER || this == HELD;
        }
    }

    public State state() {
        if (postman.shown()) {
            return State.SHOWN;
        }
        if (postman.held()) {
            return State.HELD;
        }
        return postman.works() ? State.WORKS : State.NO_SERVER;
    }

    /** How many letters of the territory wait, and how many were given up. */
    @Transactional(readOnly = true)
    public Backlog backlog() {
        return messages.backlog();
    }

    /** Letters that did not leave. */
    public record Backlog(int waiting, int givenUp) {}

    /** Sends a letter at once, to see what the server answers; waits some seconds at most. */
    public MailAnswer attempt(String to, Locale language) {
        return trial.send(to, language);
    }

    /** Whether letters are shown on a page, since none of them leaves: in the demonstration. */
    public boolean shown() {
        return postman.shown();
    }
}

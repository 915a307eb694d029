package org.costellazioni.conversations.letters;

import org.costellazioni.conversations.Comment;
import org.costellazioni.conversations.CommentDraft;
import org.costellazioni.conversations.Conversations;
import org.costellazioni.conversations.store.AnswerRows;
import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Thing;
import org.costellazioni.mail.Letter;
import org.costellazioni.mail.Outbox;
import org.costellazioni.mail.incoming.Answer;
import org.costellazioni.people.Person;
import org.costellazioni.people.Visitor;
import org.costellazioni.site.Words;
import org.costellazioni.upkeep.due.SiteAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Objects;

/** Writes what an answer says, and that it was taken, in one transaction; tells its author what was not. */
@Component
class AnswerRecord {

    private final AnswerRows rows;
    private final Conversations conversations;
    private final Outbox outbox;
    private final SiteAddress site;
    private final Journal journal;

    AnswerRecord(
            AnswerRows rows,
            Conversations conversations,
            Outbox outbox,
            SiteAddress site,
            Journal journal) {
        this.rows = rows;
        this.conversations = conversations;
        this.outbox = outbox;
        this.site = site;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public boolean known(Answer answer) {
        return rows.known(answer.mark());
    }

    /** Writes the comment; {@code left} says what of the answer is not in it. */
    @Transactional
    public void write(
            Answer answer,
            Thing about,
            CommentDraft draft,
            Visitor writer,
            Words words,
            List<String> left) {
        if (!rows.note(answer.mark(), journal.now())) {
            return;
        }
        Person person = Objects.requireNonNull(writer.person());
        switch (conversations.write(about, draft, writer)) {
            case Outcome.Done<Comment> done -> {
                if (!left.isEmpty()) {
                    send("conversations.answer-partly", person, String.join("\n", left));
                }
            }
            case Outcome.Refused<Comment>(var refusal) -> {
                String why = left.isEmpty() ? words.of(refusal) : String.join("\n", left);
                send("conversations.answer-refused", person, why);
            }
        }
    }

    /** Takes an answer that makes no comment, and tells the person at their own address. */
    @Transactional
    public void refuse(Answer answer, Person person, String why) {
        if (rows.note(answer.mark(), journal.now())) {
            send("conversations.answer-refused", person, why);
        }
    }

    private void send(String key, Person person, String why) {
        if (person.email() != null) {
            outbox.send(new Letter(
                    person.email(),
                    person.language(),
                    key,
                    List.of(
                            person.givenName(),
                            Letter.whole(why),
                            Letter.whole(site.current().orElse("") + "/scrivania"))));
        }
    }
}

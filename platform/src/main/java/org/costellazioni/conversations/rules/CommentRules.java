package org.costellazioni.conversations.rules;

import org.costellazioni.conversations.Comment;
import org.costellazioni.conversations.CommentDraft;
import org.costellazioni.conversations.ConversationOwner.Subject;
import org.costellazioni.conversations.ConversationRefusal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who may write, change, take back and hide a comment, and what it must have. */
public final class CommentRules {

    public static final int LONGEST_TEXT = 4_000;
    public static final int LONGEST_REASON = 300;
    public static final int MOST_FILES = 5;

    /** So long its author may change a comment: then others may have answered it. */
    public static final Duration EDITABLE = Duration.ofMinutes(15);

    /** More comments of one person than this within {@link #BUSY} are a machine's. */
    public static final int MOST_COMMENTS = 30;

    public static final Duration BUSY = Duration.ofMinutes(10);

    /** The same words again within this time are the same comment, sent twice. */
    public static final Duration TWICE = Duration.ofMinutes(2);

    private CommentRules() {}

    /** The first reason against what is written, in the order of {@link ConversationRefusal}. */
    public static Optional<ConversationRefusal> refusal(CommentDraft draft, int filesBefore) {
        int files = draft.files().size() + filesBefore;
        if (draft.text().isEmpty() && files == 0) {
            return Optional.of(ConversationRefusal.TEXT_MISSING);
        }
        if (draft.text().length() > LONGEST_TEXT) {
            return Optional.of(ConversationRefusal.TEXT_TOO_LONG);
        }
        return files > MOST_FILES
                ? Optional.of(ConversationRefusal.TOO_MANY_FILES)
                : Optional.empty();
    }

    public static boolean own(Comment comment, Visitor visitor) {
        return visitor.person() != null && visitor.person().id().equals(comment.author());
    }

    /** Whether the visitor wrote it and neither they nor the office have ended it. */
    public static boolean mayWithdraw(Comment comment, Visitor visitor) {
        return own(comment, visitor) && !comment.withdrawn();
    }

    public static boolean mayEdit(Comment comment, Visitor visitor, Instant now) {
        return mayWithdraw(comment, visitor)
                && !comment.hidden()
                && now.isBefore(comment.writtenAt().plus(EDITABLE));
    }

    /** Whether the visitor hides what does not belong here, and reads what is hidden. */
    public static boolean moderates(Visitor visitor) {
        return visitor.has(Role.PROGRAMME_OFFICE);
    }

    /** What is hidden stays for whoever wrote it and for whoever answers for the hiding. */
    public static boolean readsHidden(Comment comment, Visitor visitor) {
        return own(comment, visitor) || moderates(visitor);
    }

    /**
     * Who speaks: somebody who has not chosen for whom speaks for the actor whose thing it is, if they may,
     * else for the only actor that they act for. Whoever has an office speaks from there.
     */
    public static Acting speaking(Visitor visitor, Subject subject) {
        Acting acting = visitor.acting();
        if (acting.actingFor() != null || !visitor.roles().isEmpty()) {
            return acting;
        }
        return subject.actors().stream()
                .filter(actor -> visitor.mandateFor(actor).isPresent())
                .findFirst()
                .or(() -> visitor.actors().size() == 1
                        ? Optional.of(visitor.actors().getFirst())
                        : Optional.empty())
                .map(actor -> new Acting(acting.person(), actor, acting.identification()))
                .orElse(acting);
    }
}

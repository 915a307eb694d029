package org.costellazioni.conversations;

import org.costellazioni.conversations.store.CommentRows;
import org.costellazioni.conversations.store.LetterWishes;
import org.costellazioni.kernel.ThingJoined;
import org.costellazioni.kernel.ThingParted;
import org.costellazioni.upkeep.undo.Parting;
import org.costellazioni.upkeep.undo.PutBack;
import org.costellazioni.upkeep.undo.Reversal.Effect;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * Where two things are joined their conversations are one, in the order in which they were written.
 * What a person wished of letters about the thing that is kept stands.
 */
@Component
class JoinedConversations implements Parting {

    private final CommentRows comments;
    private final LetterWishes wishes;

    JoinedConversations(CommentRows comments, LetterWishes wishes) {
        this.comments = comments;
        this.wishes = wishes;
    }

    @EventListener
    void follow(ThingJoined joined) {
        comments.follow(joined);
        wishes.follow(joined);
    }

    @Override
    public List<Effect> part(ThingParted parted, PutBack rows) {
        return rows.told("conversations_comments", "conversations.undo.parted-comments");
    }
}

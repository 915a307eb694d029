package org.costellazioni.conversations;

import org.costellazioni.conversations.store.CommentRows;
import org.costellazioni.conversations.store.LetterWishes;
import org.costellazioni.kernel.ThingJoined;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Where two things are joined their conversations are one, in the order in which they were written.
 * What a person wished of letters about the thing that is kept stands.
 */
@Component
class JoinedConversations {

    private final CommentRows comments;
    private final LetterWishes wishes;

    JoinedConversations(CommentRows comments, LetterWishes wishes) {
        this.comments = comments;
        this.wishes = wishes;
    }

    @EventListener
    void follow(ThingJoined joined) {
        comments.move(joined.gone(), joined.kept());
        wishes.move(joined.gone(), joined.kept());
    }
}

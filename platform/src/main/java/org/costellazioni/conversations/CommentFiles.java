package org.costellazioni.conversations;

import org.costellazioni.conversations.rules.CommentRules;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.FileOwner;
import org.costellazioni.people.People;
import org.costellazioni.people.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** Who reads a comment reads its files; of a hidden one, its author and the office do. */
@Component
class CommentFiles implements FileOwner {

    private final Conversations conversations;
    private final People people;

    CommentFiles(Conversations conversations, People people) {
        this.conversations = conversations;
        this.people = people;
    }

    @Override
    public String kind() {
        return Conversations.FILES;
    }

    @Override
    public Reading reading(UUID comment, @Nullable Acting reader) {
        Visitor visitor = reader == null ? Visitor.STRANGER : people.visitor(reader);
        return conversations
                .find(new CommentId(comment), visitor)
                .filter(found -> !found.withdrawn())
                .filter(found -> !found.hidden() || CommentRules.readsHidden(found, visitor))
                .map(found -> Reading.GRANTED)
                .orElse(Reading.HIDDEN);
    }
}

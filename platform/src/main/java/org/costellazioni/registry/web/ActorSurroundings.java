package org.costellazioni.registry.web;

import org.costellazioni.conversations.web.ConversationPieces;
import org.costellazioni.conversations.web.ConversationView;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorView;
import org.costellazioni.site.Words;
import org.costellazioni.site.pages.OfferedActions;
import org.costellazioni.site.pages.PageAction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;

/** What other modules put around an actor on its page. */
@Component
class ActorSurroundings {

    private final ConversationPieces conversations;
    private final OfferedActions actions;

    ActorSurroundings(ConversationPieces conversations, OfferedActions actions) {
        this.conversations = conversations;
        this.actions = actions;
    }

    @Nullable
    ConversationView conversation(ActorId actor, Visitor visitor, Words words) {
        return conversations.latest(thing(actor), visitor, words);
    }

    List<PageAction> actions(ActorId actor, Visitor visitor, Words words) {
        return actions.on(thing(actor), visitor.acting(), words);
    }

    private static Thing thing(ActorId actor) {
        return Thing.of(ActorView.THING, actor);
    }
}

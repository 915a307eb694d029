package org.costellazioni.registry.web;

import org.costellazioni.conversations.web.ConversationPieces;
import org.costellazioni.conversations.web.ConversationView;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.removal.ActorRemoval;
import org.costellazioni.registry.removal.WithdrawalWish;
import org.costellazioni.site.Words;
import org.costellazioni.site.pages.OfferedActions;
import org.costellazioni.site.pages.PageAction;
import org.costellazioni.site.pages.Related;
import org.costellazioni.site.pages.RelatedThings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** What other modules put around an actor on its page. */
@Component
class ActorSurroundings {

    private final ConversationPieces conversations;
    private final OfferedActions actions;
    private final RelatedThings related;
    private final ActorRemoval removal;

    ActorSurroundings(
            ConversationPieces conversations,
            OfferedActions actions,
            RelatedThings related,
            ActorRemoval removal) {
        this.related = related;
        this.removal = removal;
        this.conversations = conversations;
        this.actions = actions;
    }

    @Nullable
    ConversationView conversation(ActorId actor, Visitor visitor, Words words) {
        return conversations.latest(thing(actor), visitor, words);
    }

    List<PageAction> actions(ActorId actor, Visitor visitor, Words words) {
        List<PageAction> all = new ArrayList<>(actions.on(thing(actor), visitor.acting(), words));
        if (ActorAccess.office(visitor)) {
            removal.wish(actor).ifPresent(wish -> all.addAll(answers(wish, words)));
        }
        return all;
    }

    /** What the office may answer to those who ask that the actor be withdrawn. */
    private static List<PageAction> answers(WithdrawalWish wish, Words words) {
        String path = "/realta/" + wish.slug() + "/ritiro";
        return List.of(
                PageAction.page(words.of("registry.withdrawal.look"), path),
                PageAction.button(words.of("registry.withdrawal.keep"), path + "/rifiuto"));
    }

    List<Related> related(ActorId actor, Visitor visitor, Words words) {
        return related.to(thing(actor), visitor.acting(), words);
    }

    private static Thing thing(ActorId actor) {
        return Thing.of(ActorView.THING, actor);
    }
}

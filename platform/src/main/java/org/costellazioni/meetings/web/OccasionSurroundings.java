package org.costellazioni.meetings.web;

import org.costellazioni.conversations.web.ConversationPieces;
import org.costellazioni.kernel.Thing;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.pieces.FunctionPieces;
import org.costellazioni.people.pieces.FunctionsOn;
import org.costellazioni.site.Words;
import org.costellazioni.site.pages.OfferedActions;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What other modules put around an occasion on its page. */
@Component
class OccasionSurroundings {

    private final ConversationPieces conversations;
    private final FunctionPieces functions;
    private final OfferedActions actions;

    OccasionSurroundings(
            ConversationPieces conversations, FunctionPieces functions, OfferedActions actions) {
        this.conversations = conversations;
        this.functions = functions;
        this.actions = actions;
    }

    void show(OccasionPages.Page page, Visitor visitor, Words words, Model model) {
        Thing thing = Thing.of(Occasion.THING, page.occasion().id());
        model.addAttribute("conversation", conversations.latest(thing, visitor, words));
        model.addAttribute(
                "functions", page.cares() ? functions.on(thing, visitor, words) : FunctionsOn.NONE);
        model.addAttribute(
                "head", page.head(words).with(actions.on(thing, visitor.acting(), words)));
    }
}

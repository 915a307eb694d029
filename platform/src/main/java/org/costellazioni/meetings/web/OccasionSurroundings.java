package org.costellazioni.meetings.web;

import org.costellazioni.conversations.web.ConversationPieces;
import org.costellazioni.kernel.Thing;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.Occasions;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.pieces.FunctionPieces;
import org.costellazioni.people.pieces.FunctionsOn;
import org.costellazioni.site.Words;
import org.costellazioni.site.pages.OfferedActions;
import org.costellazioni.site.pages.PageAction;
import org.costellazioni.upkeep.undo.Undos;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.List;

/** What other modules put around an occasion on its page. */
@Component
class OccasionSurroundings {

    private final ConversationPieces conversations;
    private final FunctionPieces functions;
    private final OfferedActions actions;
    private final Occasions occasions;
    private final Undos undos;

    OccasionSurroundings(
            ConversationPieces conversations,
            FunctionPieces functions,
            OfferedActions actions,
            Occasions occasions,
            Undos undos) {
        this.occasions = occasions;
        this.undos = undos;
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
                "head",
                page.head(words)
                        .with(takingBack(page, visitor, words))
                        .with(actions.on(thing, visitor.acting(), words)));
    }

    /** The page where what was done last to it can be taken back. */
    private List<PageAction> takingBack(OccasionPages.Page page, Visitor visitor, Words words) {
        if (!page.answers()) {
            return List.of();
        }
        return occasions.undoable(page.occasion()).stream()
                .flatMap(act -> undos.find(act, visitor.acting()).stream())
                .map(act -> PageAction.page(
                        words.of(
                                page.occasion().cancelled()
                                        ? "meetings.cancellation.undo"
                                        : "meetings.occasion.undo-edit"),
                        act.path()))
                .toList();
    }
}

package org.costellazioni.conversations.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.conversations.Comment;
import org.costellazioni.conversations.CommentId;
import org.costellazioni.conversations.Conversations;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.people.Visitor;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.IOException;

/** One comment, for its author: changed for a while, taken back whenever they like. */
@Controller
class CommentController {

    private static final Form EDIT = Form.of(
                    "conversations.comment-edit",
                    ConversationController.TEXT,
                    ConversationController.FILE)
            .button("conversations.comment.save");

    private final Conversations conversations;
    private final ConversationController intake;

    CommentController(Conversations conversations, ConversationController intake) {
        this.conversations = conversations;
        this.intake = intake;
    }

    @GetMapping("/commenti/{id}/modifica")
    String edit(@PathVariable String id, Visitor visitor, Words words, Model model) {
        Comment comment = comment(id, visitor);
        return show(
                form(comment, visitor).blank().with(ConversationController.TEXT, comment.text()),
                comment,
                visitor,
                words,
                model);
    }

    @PostMapping("/commenti/{id}")
    String update(
            @PathVariable String id,
            HttpServletRequest request,
            Visitor visitor,
            Words words,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        Comment comment = comment(id, visitor);
        FormData form = form(comment, visitor).read(request);
        intake.take(form, visitor);
        return form.send(() -> conversations.edit(
                        comment.id(), ConversationController.draft(form), visitor))
                .map(edited ->
                        Flash.lead(redirect, back(comment, visitor), "conversations.comment.saved"))
                .orElseGet(() -> show(form, comment, visitor, words, model));
    }

    private Form form(Comment comment, Visitor visitor) {
        return EDIT.to(comment.id().path()).back(back(comment, visitor));
    }

    private String show(FormData form, Comment comment, Visitor visitor, Words words, Model model) {
        Conversations.Page page = page(comment, visitor);
        return form.page(words.of("conversations.comment.edit"))
                .lead(words.of("conversations.comment.edit.lead"))
                .under(page.subject().title(), page.subject().path())
                .in(model);
    }

    @PostMapping("/commenti/{id}/ritiro")
    String withdraw(@PathVariable String id, Visitor visitor, RedirectAttributes redirect) {
        Comment comment = comment(id, visitor);
        switch (conversations.withdraw(comment.id(), visitor)) {
            case Outcome.Done<Comment> done ->
                Flash.done(redirect, "conversations.comment.taken-back");
            case Outcome.Refused<Comment>(var refusal) -> Flash.refused(redirect, refusal);
        }
        return "redirect:" + back(comment, visitor);
    }

    /** A comment of the visitor's own: to others there is nothing to change here. */
    private Comment comment(String id, Visitor visitor) {
        Comment comment = find(conversations, id, visitor);
        if (!comment.author().equals(visitor.acting().person())) {
            throw ConversationController.notFound();
        }
        return comment;
    }

    static Comment find(Conversations conversations, String id, Visitor visitor) {
        return CommentId.parse(id)
                .flatMap(parsed -> conversations.find(parsed, visitor))
                .orElseThrow(ConversationController::notFound);
    }

    private Conversations.Page page(Comment comment, Visitor visitor) {
        return page(conversations, comment, visitor);
    }

    static Conversations.Page page(Conversations conversations, Comment comment, Visitor visitor) {
        return conversations
                .read(comment.about(), -1, 1, visitor)
                .orElseThrow(ConversationController::notFound);
    }

    private String back(Comment comment, Visitor visitor) {
        return page(comment, visitor).subject().path() + "#conversazione";
    }
}

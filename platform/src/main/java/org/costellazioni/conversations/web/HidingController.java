package org.costellazioni.conversations.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.conversations.Comment;
import org.costellazioni.conversations.ConversationRefusal;
import org.costellazioni.conversations.Conversations;
import org.costellazioni.conversations.rules.CommentRules;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.people.Visitor;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office hides a comment, with a reason, and shows it again. */
@Controller
@Staff(Role.PROGRAMME_OFFICE)
class HidingController {

    private static final Field<String> REASON = Fields.text("motivo", "conversations.hiding.reason")
            .required(ConversationRefusal.REASON_MISSING)
            .longest(CommentRules.LONGEST_REASON, ConversationRefusal.REASON_TOO_LONG);
    private static final Form FORM =
            Form.of("conversations.hiding", REASON).button("conversations.hiding.hide");

    private final Conversations conversations;

    HidingController(Conversations conversations) {
        this.conversations = conversations;
    }

    @GetMapping("/commenti/{id}/oscuramento")
    String make(@PathVariable String id, Visitor visitor, Words words, Model model) {
        Comment comment = CommentController.find(conversations, id, visitor);
        return show(form(comment, visitor).blank(), comment, visitor, words, model);
    }

    @PostMapping("/commenti/{id}/oscuramento")
    String create(
            @PathVariable String id,
            HttpServletRequest request,
            Visitor visitor,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        Comment comment = CommentController.find(conversations, id, visitor);
        FormData form = form(comment, visitor).read(request);
        return form.send(() -> conversations.hide(comment.id(), form.the(REASON), visitor))
                .map(hidden ->
                        Flash.lead(redirect, back(comment, visitor), "conversations.hiding.done"))
                .orElseGet(() -> show(form, comment, visitor, words, model));
    }

    @PostMapping("/commenti/{id}/oscuramento/fine")
    String end(@PathVariable String id, Visitor visitor, RedirectAttributes redirect) {
        Comment comment = CommentController.find(conversations, id, visitor);
        switch (conversations.reveal(comment.id(), visitor)) {
            case Outcome.Done<Comment> done -> Flash.done(redirect, "conversations.hiding.ended");
            case Outcome.Refused<Comment>(var refusal) -> Flash.refused(redirect, refusal);
        }
        return "redirect:" + back(comment, visitor);
    }

    private Form form(Comment comment, Visitor visitor) {
        return FORM.to(comment.id().path() + "/oscuramento").back(back(comment, visitor));
    }

    private String show(FormData form, Comment comment, Visitor visitor, Words words, Model model) {
        Conversations.Page page = CommentController.page(conversations, comment, visitor);
        return form.page(words.of("conversations.hiding.title"))
                .lead(words.of("conversations.hiding.lead"))
                .under(page.subject().title(), page.subject().path())
                .in(model);
    }

    private String back(Comment comment, Visitor visitor) {
        return CommentController.page(conversations, comment, visitor).subject().path()
                + "#conversazione";
    }
}

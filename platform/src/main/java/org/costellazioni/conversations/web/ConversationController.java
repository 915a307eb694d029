package org.costellazioni.conversations.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.conversations.CommentDraft;
import org.costellazioni.conversations.ConversationRefusal;
import org.costellazioni.conversations.Conversations;
import org.costellazioni.conversations.rules.CommentRules;
import org.costellazioni.files.FileView;
import org.costellazioni.files.Files;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.people.Visitor;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Pagination;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.IOException;

/** A whole conversation on a page of its own; a new comment; letters or none. */
@Controller
class ConversationController {

    private static final int PER_PAGE = 50;

    static final Field<String> TEXT = Fields.longText("testo", "conversations.comment.text")
            .required(ConversationRefusal.TEXT_MISSING)
            .longest(CommentRules.LONGEST_TEXT, ConversationRefusal.TEXT_TOO_LONG)
            .rows(4);
    static final Field<FileView> FILE =
            Fields.upload("allegato", "conversations.comment.file", Conversations.FILE_USE);
    private static final Form FORM =
            Form.of("conversations.comment", TEXT, FILE).button("conversations.comment.send");

    private final Conversations conversations;
    private final ConversationPieces pieces;
    private final Files files;

    ConversationController(Conversations conversations, ConversationPieces pieces, Files files) {
        this.conversations = conversations;
        this.pieces = pieces;
        this.files = files;
    }

    /** The form of a new comment. */
    static Form form(String conversation) {
        return FORM.to(conversation);
    }

    @GetMapping("/conversazioni/{noun}/{id}")
    String show(
            @PathVariable String noun,
            @PathVariable String id,
            @RequestParam(name = "pagina", defaultValue = "0") int page,
            Visitor visitor,
            Words words,
            Model model) {
        return show(thing(noun, id), page, null, visitor, words, model);
    }

    private String show(
            Thing about,
            int page,
            @Nullable FormData typed,
            Visitor visitor,
            Words words,
            Model model) {
        Conversations.Page whole = read(about, -1, visitor);
        Pagination pagination = Pagination.of(
                page < 1 ? Integer.MAX_VALUE : page, PER_PAGE, whole.total(), whole.address());
        Conversations.Page part =
                read(about, Math.toIntExact(pagination.offset(PER_PAGE)), visitor);
        model.addAttribute("subject", part.subject());
        model.addAttribute("conversation", pieces.view(part, typed, visitor, words));
        model.addAttribute("pagination", pagination);
        return "conversations/web/conversation";
    }

    @PostMapping("/conversazioni/{noun}/{id}")
    String create(
            @PathVariable String noun,
            @PathVariable String id,
            HttpServletRequest request,
            Visitor visitor,
            Words words,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        Thing about = thing(noun, id);
        Conversations.Page page = read(about, -1, visitor);
        FormData form = form(page.address()).read(request);
        take(form, visitor);
        return form.send(() -> conversations.write(about, draft(form), visitor))
                .map(made -> Flash.lead(
                        redirect,
                        page.subject().path() + "#conversazione",
                        "conversations.comment.written"))
                .orElseGet(() -> show(about, 0, form, visitor, words, model));
    }

    /** Takes the file of a form in. */
    void take(FormData form, Visitor visitor) throws IOException {
        form.upload(
                FILE,
                (content, name) -> conversations.takeFile(content, name, visitor),
                id -> files.waiting(id, Conversations.FILE_USE, visitor.acting()));
    }

    static CommentDraft draft(FormData form) {
        return new CommentDraft(
                form.the(TEXT), form.maybe(FILE).map(FileView::id).stream().toList());
    }

    @PostMapping("/conversazioni/{noun}/{id}/lettere")
    String letters(
            @PathVariable String noun,
            @PathVariable String id,
            @RequestParam(name = "voglio", defaultValue = "no") String wanted,
            Visitor visitor,
            RedirectAttributes redirect) {
        Thing about = thing(noun, id);
        boolean wants = wanted.equals("si");
        conversations.wantLetters(about, wants, visitor);
        return Flash.lead(
                redirect,
                read(about, -1, visitor).subject().path() + "#conversazione",
                wants ? "conversations.letters.started" : "conversations.letters.stopped");
    }

    private Conversations.Page read(Thing about, int skip, Visitor visitor) {
        return conversations
                .read(about, skip, PER_PAGE, visitor)
                .orElseThrow(ConversationController::notFound);
    }

    private Thing thing(String noun, String id) {
        return TimeOrderedIds.parse(id)
                .flatMap(parsed -> conversations.thing(noun, parsed))
                .orElseThrow(ConversationController::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

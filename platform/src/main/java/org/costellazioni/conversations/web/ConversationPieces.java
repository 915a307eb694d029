package org.costellazioni.conversations.web;

import org.costellazioni.conversations.AuthorNames;
import org.costellazioni.conversations.Comment;
import org.costellazioni.conversations.CommentId;
import org.costellazioni.conversations.Conversations;
import org.costellazioni.conversations.rules.CommentRules;
import org.costellazioni.conversations.rules.LinkedText;
import org.costellazioni.conversations.web.ConversationView.Actions;
import org.costellazioni.conversations.web.ConversationView.Item;
import org.costellazioni.database.Journal;
import org.costellazioni.files.FileView;
import org.costellazioni.files.Files;
import org.costellazioni.kernel.Thing;
import org.costellazioni.people.Visitor;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.FormData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Makes the piece that shows a conversation on the page of its thing. */
@Component
public class ConversationPieces {

    private static final int LATEST = 20;

    private final Conversations conversations;
    private final AuthorNames names;
    private final Files files;
    private final Journal journal;

    ConversationPieces(
            Conversations conversations, AuthorNames names, Files files, Journal journal) {
        this.conversations = conversations;
        this.names = names;
        this.files = files;
        this.journal = journal;
    }

    /** The latest comments, and the form for the next; null when the reader sees none of it. */
    @Transactional(readOnly = true)
    public @Nullable ConversationView latest(Thing about, Visitor reader, Words words) {
        return conversations
                .read(about, -1, LATEST, reader)
                .map(page -> view(page, null, reader, words))
                .orElse(null);
    }

    /** A part of a conversation; with what was typed into its form, if it was refused. */
    ConversationView view(
            Conversations.Page page, @Nullable FormData typed, Visitor reader, Words words) {
        List<Comment> comments = page.comments();
        Map<CommentId, AuthorNames.Name> authors = names.of(comments);
        Map<UUID, List<FileView>> attached = comments.isEmpty()
                ? Map.of()
                : files.attached(
                        Conversations.FILES,
                        comments.stream().map(comment -> comment.id().value()).toList());
        List<Item> items = comments.stream()
                .map(comment -> item(
                        comment,
                        Objects.requireNonNull(authors.get(comment.id())),
                        attached.getOrDefault(comment.id().value(), List.of()),
                        reader,
                        words))
                .toList();
        boolean writes = page.subject().writes() && reader.signedIn();
        FormData form = Optional.ofNullable(typed)
                .orElseGet(() -> ConversationController.form(page.address()).blank());
        return new ConversationView(
                page.address(),
                page.total(),
                items,
                writes ? form : null,
                reader.signedIn(),
                page.letters());
    }

    private Item item(
            Comment comment,
            AuthorNames.Name author,
            List<FileView> attached,
            Visitor reader,
            Words words) {
        boolean silent = comment.withdrawn()
                || (comment.hidden() && !CommentRules.readsHidden(comment, reader));
        return new Item(
                comment.id().toString(),
                comment.id().path(),
                who(author, words),
                words.moment(comment.writtenAt()),
                comment.editedAt() != null && !silent,
                note(comment, words),
                silent,
                LinkedText.of(silent ? "" : comment.text()),
                silent ? List.of() : attached,
                actions(comment, reader));
    }

    static String who(AuthorNames.Name author, Words words) {
        return author.actor().isEmpty()
                ? author.person()
                : words.of("conversations.comment.who-for", author.person(), author.actor());
    }

    private static String note(Comment comment, Words words) {
        if (comment.withdrawnAt() != null) {
            return words.of("conversations.comment.withdrawn", words.moment(comment.withdrawnAt()));
        }
        return comment.hiding() == null
                ? ""
                : words.of("conversations.comment.hidden", comment.hiding().reason());
    }

    private Actions actions(Comment comment, Visitor reader) {
        boolean office = CommentRules.moderates(reader) && !comment.withdrawn();
        return new Actions(
                CommentRules.mayEdit(comment, reader, journal.now()),
                CommentRules.mayWithdraw(comment, reader),
                office && !comment.hidden(),
                office && comment.hidden());
    }
}

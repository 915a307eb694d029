package org.costellazioni.conversations;

import org.costellazioni.conversations.ConversationOwner.Subject;
import org.costellazioni.conversations.rules.CommentRules;
import org.costellazioni.conversations.store.CommentRows;
import org.costellazioni.database.Journal;
import org.costellazioni.files.FileHolder;
import org.costellazioni.files.FileId;
import org.costellazioni.files.FileType;
import org.costellazioni.files.FileUse;
import org.costellazioni.files.FileView;
import org.costellazioni.files.Files;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.people.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is said about the things of the territory at hand, through the eyes of whoever asks. */
@Component
@Transactional
public class Conversations {

    /** Kind of the things that files of comments are attached to. */
    public static final String FILES = "conversations.comment";

    private static final String PATH = "/conversazioni/";

    private static final long MOST_BYTES = 12L * 1024 * 1024;

    /** Pictures lose place and camera; what only a machine reads is not for people to open. */
    public static final FileUse FILE_USE = FileUse.withPictures(
            MOST_BYTES,
            FileType.PDF,
            FileType.DOCX,
            FileType.XLSX,
            FileType.ODT,
            FileType.ODS,
            FileType.CSV,
            FileType.TEXT,
            FileType.P7M);

    private final CommentRows rows;
    private final ConversationOwners owners;
    private final Participants participants;
    private final Files files;
    private final Journal journal;

    Conversations(
            CommentRows rows,
            ConversationOwners owners,
            Participants participants,
            Files files,
            Journal journal) {
        this.rows = rows;
        this.owners = owners;
        this.participants = participants;
        this.files = files;
        this.journal = journal;
    }

    /**
     * Some comments of a conversation.
     *
     * @param subject the thing
     * @param address of the page of the whole conversation
     * @param total how many there are in all
     * @param comments in the order in which they were written
     * @param letters whether the reader gets letters about it
     */
    public record Page(
            Subject subject, String address, int total, List<Comment> comments, boolean letters) {

        public Page {
            comments = List.copyOf(comments);
        }
    }

    /**
     * Reads a part of a conversation; empty when the reader does not see the thing.
     *
     * @param skip how many of the first are left out; below zero, the last {@code most} are given
     */
    @Transactional(readOnly = true)
    public Optional<Page> read(Thing about, int skip, int most, Visitor reader) {
        return owners.find(about, reader).map(subject -> {
            int total = rows.count(about);
            int from = skip < 0 ? Math.max(0, total - most) : skip;
            return page(about, subject, rows.of(about, eyes(reader), from, most), reader);
        });
    }

    /** The named comments alone, those left out that say nothing to the reader (any more). */
    @Transactional(readOnly = true)
    public Optional<Page> some(Thing about, List<CommentId> ids, Visitor reader) {
        return owners.find(about, reader).map(subject -> {
            List<Comment> comments = ids.stream()
                    .flatMap(id -> rows.byId(id, eyes(reader)).stream())
                    .filter(comment -> !comment.withdrawn() && !comment.hidden())
                    .sorted(Comparator.comparing(Comment::writtenAt))
                    .toList();
            return page(about, subject, comments, reader);
        });
    }

    private Page page(Thing about, Subject subject, List<Comment> comments, Visitor reader) {
        return new Page(
                subject,
                PATH + owners.noun(about.kind()) + "/" + about.id(),
                rows.count(about),
                comments,
                participants.getsLetters(about, subject, reader));
    }

    /** The thing that an address names; whether it exists is asked by whoever reads. */
    public Optional<Thing> thing(String noun, UUID id) {
        return owners.kind(noun).map(kind -> new Thing(kind, id));
    }

    /** A comment, if the reader sees the thing. */
    @Transactional(readOnly = true)
    public Optional<Comment> find(CommentId id, Visitor reader) {
        return rows.byId(id, eyes(reader))
                .filter(comment -> owners.find(comment.about(), reader).isPresent());
    }

    /** Takes in a file that a comment will have; call it outside a transaction. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Outcome<FileView> takeFile(InputStream content, String name, Visitor by)
            throws IOException {
        return files.take(content, name, FILE_USE, by.acting());
    }

    /** Writes a comment. The same words again, sent twice by haste, are the comment that is there. */
    public Outcome<Comment> write(Thing about, CommentDraft draft, Visitor by) {
        Optional<Subject> found = owners.find(about, by);
        PersonId author = by.acting().person();
        if (found.isEmpty() || author == null) {
            return Outcome.refused(ConversationRefusal.NOT_FOUND);
        }
        if (!found.get().writes()) {
            return Outcome.refused(ConversationRefusal.READ_ONLY);
        }
        Optional<ConversationRefusal> refusal = refusal(draft, 0, by);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        rows.lock(author);
        Optional<Comment> twice =
                rows.same(about, author, draft.text(), journal.now().minus(CommentRules.TWICE));
        if (twice.isPresent() && draft.files().isEmpty()) {
            return Outcome.done(twice.get());
        }
        if (rows.writtenSince(author, journal.now().minus(CommentRules.BUSY))
                >= CommentRules.MOST_COMMENTS) {
            return Outcome.refused(ConversationRefusal.TOO_MANY_COMMENTS);
        }
        Acting acting = CommentRules.speaking(by, found.get());
        Comment made = new Comment(
                CommentId.next(),
                about,
                author,
                acting.actingFor(),
                draft.text(),
                journal.now(),
                null,
                null,
                null);
        rows.insert(made);
        attach(made.id(), draft.files(), by);
        participants.tell(made, found.get());
        tell(acting, "written", made);
        return Outcome.done(made);
    }

    /** Changes a comment, for a while after it was written; its files stay, others are added. */
    public Outcome<Comment> edit(CommentId id, CommentDraft draft, Visitor by) {
        Optional<Comment> found =
                find(id, by).filter(comment -> CommentRules.mayWithdraw(comment, by));
        if (found.isEmpty()) {
            return Outcome.refused(ConversationRefusal.NOT_FOUND);
        }
        if (!CommentRules.mayEdit(found.get(), by, journal.now())) {
            return Outcome.refused(ConversationRefusal.EDIT_TOO_LATE);
        }
        rows.lock(found.get().author());
        int before = files.attached(holder(id)).size();
        Optional<ConversationRefusal> refusal = refusal(draft, before, by);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        rows.edit(id, draft.text(), journal.now());
        attach(id, draft.files(), by);
        tell(by.acting(), "edited", found.get());
        return Outcome.done(found.get());
    }

    /** Takes a comment back: its text and its files go, its place stays. */
    public Outcome<Comment> withdraw(CommentId id, Visitor by) {
        Optional<Comment> found =
                find(id, by).filter(comment -> CommentRules.mayWithdraw(comment, by));
        if (found.isEmpty() || !rows.withdraw(id, journal.now())) {
            return Outcome.refused(ConversationRefusal.NOT_FOUND);
        }
        files.detachAll(FILES, id.value());
        tell(by.acting(), "withdrawn", found.get());
        return Outcome.done(found.get());
    }

    /** Hides a comment from all but its author and the office, who alone may do so. */
    public Outcome<Comment> hide(CommentId id, String reason, Visitor by) {
        Optional<Comment> found = moderated(id, by);
        found.ifPresent(comment -> rows.lock(comment.author()));
        found = moderated(id, by).filter(comment -> !comment.hidden());
        if (found.isEmpty()) {
            return Outcome.refused(ConversationRefusal.NOT_FOUND);
        }
        if (reason.isBlank()) {
            return Outcome.refused(ConversationRefusal.REASON_MISSING);
        }
        if (reason.strip().length() > CommentRules.LONGEST_REASON) {
            return Outcome.refused(ConversationRefusal.REASON_TOO_LONG);
        }
        rows.hide(id, reason.strip(), by.acting().person(), journal.now());
        tell(by.acting(), "hidden", found.get());
        return Outcome.done(found.get());
    }

    /** Shows a hidden comment to everybody again. */
    public Outcome<Comment> reveal(CommentId id, Visitor by) {
        Optional<Comment> found = moderated(id, by).filter(Comment::hidden);
        if (found.isEmpty()) {
            return Outcome.refused(ConversationRefusal.NOT_FOUND);
        }
        rows.reveal(id, by.acting().person(), journal.now());
        tell(by.acting(), "revealed", found.get());
        return Outcome.done(found.get());
    }

    /** What a person says about letters on this conversation: they want them, or want none. */
    public Outcome<Boolean> wantLetters(Thing about, boolean wanted, Visitor by) {
        PersonId person = by.acting().person();
        if (person == null || owners.find(about, by).isEmpty()) {
            return Outcome.refused(ConversationRefusal.NOT_FOUND);
        }
        participants.wish(about, person, wanted, journal.now());
        return Outcome.done(wanted);
    }

    private Optional<Comment> moderated(CommentId id, Visitor by) {
        return CommentRules.moderates(by)
                ? find(id, by).filter(comment -> !comment.withdrawn())
                : Optional.empty();
    }

    private static CommentRows.Eyes eyes(Visitor reader) {
        return new CommentRows.Eyes(reader.acting().person(), CommentRules.moderates(reader));
    }

    static FileHolder holder(CommentId id) {
        return FileHolder.of(FILES, id.value());
    }

    private Optional<ConversationRefusal> refusal(CommentDraft draft, int filesBefore, Visitor by) {
        return CommentRules.refusal(draft, filesBefore)
                .or(() -> draft.files().stream()
                                .allMatch(file -> files.waiting(file, FILE_USE, by.acting())
                                        .isPresent())
                        ? Optional.empty()
                        : Optional.of(ConversationRefusal.FILE_GONE));
    }

    private void attach(CommentId id, List<FileId> taken, Visitor by) {
        taken.forEach(
                file -> files.attach(file, FILE_USE, holder(id), by.acting()).orThrow());
    }

    private void tell(Acting by, String what, Comment comment) {
        journal.tell(
                by,
                "conversations.comment-" + what,
                "comment:" + comment.id(),
                Map.of("about", comment.about().toString()));
    }
}

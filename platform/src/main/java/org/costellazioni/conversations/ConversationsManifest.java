package org.costellazioni.conversations;

import org.costellazioni.conversations.store.CommentRows;
import org.costellazioni.kernel.Erasure;
import org.costellazioni.kernel.FreeText;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.PersonalData;
import org.costellazioni.kernel.PersonalData.About;
import org.costellazioni.kernel.PersonalData.Basis;
import org.springframework.stereotype.Component;

import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Conversations say what they keep about those who take part. */
@Component
class ConversationsManifest implements Manifest {

    private final AuthorErasure author;
    private final CommentRows comments;

    ConversationsManifest(AuthorErasure author, CommentRows comments) {
        this.author = author;
        this.comments = comments;
    }

    @Override
    public String module() {
        return "conversations";
    }

    @Override
    public List<Erasure> erasures() {
        return List.of(
                Erasure.goes("conversations.data.comments", author::takeBack),
                Erasure.goes("conversations.data.wishes", author::forgetWishes),
                Erasure.goes("conversations.data.letters", author::forgetLetters));
    }

    @Override
    public List<FreeText> freeTexts() {
        return List.of(
                FreeText.of("conversations.text.comments", "conversations_comments", "id")
                        .words("text"),
                FreeText.of("conversations.text.hidings", "conversations_hidings", "id")
                        .words("reason"));
    }

    @Override
    public List<PersonalData> personalData() {
        return List.of(
                PersonalData.of(
                                "conversations.data.comments",
                                About.ACCOUNT_HOLDERS,
                                Basis.PUBLIC_TASK)
                        .in("conversations_comments", "text", "author_id")
                        .in("conversations_hidings", "hidden_by")
                        .in("conversations_revelations", "revealed_by"),
                PersonalData.of(
                                "conversations.data.wishes",
                                About.ACCOUNT_HOLDERS,
                                Basis.PUBLIC_TASK)
                        .in("conversations_letter_wishes", "person_id"),
                PersonalData.of("conversations.data.news", About.ACCOUNT_HOLDERS, Basis.PUBLIC_TASK)
                        .in("conversations_news", "person_id")
                        .goneAfter(Period.ofDays(1)),
                PersonalData.of(
                                "conversations.data.letters",
                                About.ACCOUNT_HOLDERS,
                                Basis.PUBLIC_TASK)
                        .in("conversations_letters", "person_id")
                        .deletedAfter(Period.ofDays(30), "written_at"),
                PersonalData.of(
                                "conversations.data.answers",
                                About.ACCOUNT_HOLDERS,
                                Basis.PUBLIC_TASK)
                        .in("conversations_answers", "letter_digest")
                        .deletedAfter(Period.ofDays(180), "taken_at"));
    }

    /** Many modules show conversations, none could say what its pages are without them. */
    @Override
    public boolean switchable() {
        return false;
    }

    @Override
    public Set<UUID> builtOn(String kind, Collection<UUID> things) {
        return comments.builtOn(kind, things);
    }
}

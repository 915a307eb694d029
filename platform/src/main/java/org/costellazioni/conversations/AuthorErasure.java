package org.costellazioni.conversations;

import org.costellazioni.conversations.store.CommentRows;
import org.costellazioni.conversations.store.LetterWishes;
import org.costellazioni.conversations.store.NewsRows;
import org.costellazioni.files.Files;
import org.costellazioni.kernel.PersonId;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;

/** Lets go of what one author wrote, as if they took it back themselves. Within the caller's transaction. */
@Component
class AuthorErasure {

    private final CommentRows comments;
    private final LetterWishes wishes;
    private final NewsRows news;
    private final Files files;
    private final Clock clock;

    AuthorErasure(
            CommentRows comments, LetterWishes wishes, NewsRows news, Files files, Clock clock) {
        this.comments = comments;
        this.wishes = wishes;
        this.news = news;
        this.files = files;
        this.clock = clock;
    }

    int takeBack(PersonId author) {
        comments.lock(author);
        List<CommentId> standing = comments.standing(author);
        standing.forEach(comment -> {
            comments.withdraw(comment, clock.instant());
            files.detachAll(Conversations.FILES, comment.value());
        });
        return standing.size();
    }

    int forgetWishes(PersonId person) {
        return wishes.forget(person);
    }

    int forgetLetters(PersonId person) {
        return news.forget(person);
    }
}

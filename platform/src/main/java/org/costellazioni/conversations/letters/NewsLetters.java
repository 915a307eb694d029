package org.costellazioni.conversations.letters;

import org.costellazioni.conversations.AuthorNames;
import org.costellazioni.conversations.Comment;
import org.costellazioni.conversations.CommentId;
import org.costellazioni.conversations.Conversations;
import org.costellazioni.conversations.store.NewsRows;
import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.people.People;
import org.costellazioni.people.Person;
import org.costellazioni.people.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes what one person is to be told about one thing, and tells it, in one transaction. */
@Component
class NewsLetters {

    private final NewsRows news;
    private final Conversations conversations;
    private final AuthorNames names;
    private final People people;
    private final NewsLetter letter;

    NewsLetters(
            NewsRows news,
            Conversations conversations,
            AuthorNames names,
            People people,
            NewsLetter letter) {
        this.news = news;
        this.conversations = conversations;
        this.names = names;
        this.people = people;
        this.letter = letter;
    }

    /** Whoever no longer sees the thing, or has no address, is not written to. */
    @Transactional
    public void write(NewsRows.Waiting waiting, Journal journal) {
        List<CommentId> fresh = news.take(waiting.about(), waiting.person());
        Visitor reader = people.visitor(Acting.person(waiting.person(), IdentificationLevel.NONE));
        Person person = reader.person();
        Optional<Conversations.Page> told = conversations
                .some(waiting.about(), fresh, reader)
                .filter(page -> !page.comments().isEmpty());
        if (person == null || person.email() == null || told.isEmpty()) {
            return;
        }
        List<Comment> comments = told.get().comments();
        Map<CommentId, AuthorNames.Name> authors = names.of(comments);
        letter.write(waiting.about(), told.get(), authors, person);
        news.written(waiting.about(), waiting.person(), journal.now());
    }
}

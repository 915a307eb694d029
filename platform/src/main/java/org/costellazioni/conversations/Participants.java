package org.costellazioni.conversations;

import org.costellazioni.conversations.ConversationOwner.Subject;
import org.costellazioni.conversations.store.CommentRows;
import org.costellazioni.conversations.store.LetterWishes;
import org.costellazioni.conversations.store.NewsRows;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.functions.Function;
import org.costellazioni.people.functions.Functions;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Those who get letters about a conversation: who wrote in it, who acts for the actors whose thing it is,
 * who has a function on it, who asked for them; without those who want none.
 */
@Component
class Participants {

    private final CommentRows comments;
    private final LetterWishes wishes;
    private final NewsRows news;
    private final Functions functions;

    Participants(CommentRows comments, LetterWishes wishes, NewsRows news, Functions functions) {
        this.comments = comments;
        this.wishes = wishes;
        this.news = news;
        this.functions = functions;
    }

    /** Keeps for each of them but its author that there is a new comment. */
    void tell(Comment comment, Subject subject) {
        Set<PersonId> all = of(comment.about(), subject);
        all.remove(comment.author());
        news.insert(comment.id(), all, comment.writtenAt());
    }

    /** Whether the reader gets letters. */
    boolean getsLetters(Thing about, Subject subject, Visitor reader) {
        PersonId person = reader.acting().person();
        return person != null && of(about, subject).contains(person);
    }

    void wish(Thing about, PersonId person, boolean wanted, Instant at) {
        wishes.say(about, person, wanted, at);
        if (!wanted) {
            news.take(about, person);
        }
    }

    private Set<PersonId> of(Thing about, Subject subject) {
        Set<PersonId> all = new LinkedHashSet<>(comments.authors(about));
        Stream.concat(subject.actors().stream().map(MandateKind::thing), Stream.of(about))
                .flatMap(thing -> functions.on(thing).stream())
                .map(Function::person)
                .forEach(all::add);
        Map<PersonId, Boolean> said = wishes.of(about);
        said.forEach((person, wanted) -> {
            if (wanted) {
                all.add(person);
            } else {
                all.remove(person);
            }
        });
        return all;
    }
}

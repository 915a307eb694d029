package org.costellazioni.conversations.letters;

import org.costellazioni.conversations.AuthorNames;
import org.costellazioni.conversations.Comment;
import org.costellazioni.conversations.CommentId;
import org.costellazioni.conversations.Conversations;
import org.costellazioni.kernel.Thing;
import org.costellazioni.mail.Letter;
import org.costellazioni.mail.Outbox;
import org.costellazioni.mail.PlainName;
import org.costellazioni.people.Person;
import org.costellazioni.site.Phrasebook;
import org.costellazioni.site.Words;
import org.costellazioni.upkeep.due.SiteAddress;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** One letter: what is new, where to read and answer it, how to get no more. */
@Component
class NewsLetter {

    private static final int MOST_COMMENTS = 10;
    private static final int LONGEST_EXCERPT = 1_500;

    private final Outbox outbox;
    private final Phrasebook phrases;
    private final SiteAddress site;
    private final LetterStops stops;
    private final AnswerLinks answers;

    NewsLetter(
            Outbox outbox,
            Phrasebook phrases,
            SiteAddress site,
            LetterStops stops,
            AnswerLinks answers) {
        this.outbox = outbox;
        this.phrases = phrases;
        this.site = site;
        this.stops = stops;
        this.answers = answers;
    }

    void write(
            Thing about,
            Conversations.Page news,
            Map<CommentId, AuthorNames.Name> authors,
            Person person) {
        Words words = phrases.in(person.language());
        String address = site.current().orElse("");
        String told = news.comments().stream()
                .limit(MOST_COMMENTS)
                .map(comment ->
                        told(comment, Objects.requireNonNull(authors.get(comment.id())), words))
                .collect(Collectors.joining("\n\n"));
        String answersTo = answers.address(about, person.id()).orElse(null);
        outbox.send(new Letter(
                String.valueOf(person.email()),
                person.language(),
                "conversations.letter",
                List.of(
                        person.givenName(),
                        news.subject().title(),
                        news.comments().size(),
                        Letter.whole(told),
                        Letter.whole(address + news.subject().path() + "#conversazione"),
                        Letter.whole(address + stops.path(about, person.id())),
                        Letter.whole(words.of(
                                answersTo == null
                                        ? "conversations.letter.on-the-page"
                                        : "conversations.letter.by-mail")),
                        Letter.whole(
                                answersTo == null
                                        ? ""
                                        : words.of("conversations.letter.mark") + "\n\n")),
                answersTo));
    }

    private static String told(Comment comment, AuthorNames.Name author, Words words) {
        String when = words.moment(comment.writtenAt());
        PlainName person = PlainName.of(author.person());
        String head = author.actor().isEmpty()
                ? words.of("conversations.letter.comment", person, when)
                : words.of(
                        "conversations.letter.comment-for",
                        person,
                        when,
                        PlainName.of(author.actor()));
        return head + "\n" + excerpt(comment.text(), words);
    }

    private static String excerpt(String text, Words words) {
        if (text.isEmpty()) {
            return words.of("conversations.letter.files-only");
        }
        if (text.length() <= LONGEST_EXCERPT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_EXCERPT - 1))
                ? LONGEST_EXCERPT - 1
                : LONGEST_EXCERPT;
        return text.substring(0, end) + "…";
    }
}

package org.costellazioni.conversations.letters;

import org.costellazioni.conversations.CommentDraft;
import org.costellazioni.conversations.Conversations;
import org.costellazioni.files.FileId;
import org.costellazioni.files.FileView;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.mail.incoming.Answer;
import org.costellazioni.mail.incoming.AnswerTaker;
import org.costellazioni.people.People;
import org.costellazioni.people.Person;
import org.costellazioni.people.Visitor;
import org.costellazioni.site.Phrasebook;
import org.costellazioni.site.Words;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes comments of answers by mail. The secret in the address says who writes about what; the sender must
 * be that person's address besides, so that a letter that was passed on gives nobody their name.
 */
@Component
class AnswerTaking implements AnswerTaker {

    private final AnswerLinks links;
    private final AnswerRecord answers;
    private final Conversations conversations;
    private final People people;
    private final Phrasebook phrases;

    AnswerTaking(
            AnswerLinks links,
            AnswerRecord answers,
            Conversations conversations,
            People people,
            Phrasebook phrases) {
        this.links = links;
        this.answers = answers;
        this.conversations = conversations;
        this.people = people;
        this.phrases = phrases;
    }

    @Override
    public boolean take(String secret, Answer answer) throws IOException {
        Optional<AnswerLinks.Right> right = links.find(secret);
        if (right.isEmpty()) {
            return false;
        }
        Visitor writer =
                people.visitor(Acting.person(right.get().person(), IdentificationLevel.NONE));
        Person person = writer.person();
        if (person == null || answers.known(answer)) {
            return true;
        }
        Words words = phrases.in(person.language());
        if (!answer.sender().strip().equalsIgnoreCase(String.valueOf(person.email()))) {
            answers.refuse(answer, person, words.of("conversations.answer.other-sender"));
            return true;
        }
        List<String> left = new ArrayList<>();
        if (answer.cut()) {
            left.add(words.of("conversations.answer.cut"));
        }
        List<FileId> files = files(answer, writer, words, left);
        CommentDraft draft = new CommentDraft(answer.text(), files);
        answers.write(answer, right.get().about(), draft, writer, words, left);
        return true;
    }

    private List<FileId> files(Answer answer, Visitor writer, Words words, List<String> left)
            throws IOException {
        List<FileId> files = new ArrayList<>();
        for (Answer.Attachment attachment : answer.files()) {
            try (InputStream content = attachment.source().open()) {
                switch (conversations.takeFile(content, attachment.name(), writer)) {
                    case Outcome.Done<FileView>(FileView file) -> files.add(file.id());
                    case Outcome.Refused<FileView>(var refusal) ->
                        left.add(words.of(
                                "conversations.answer.file", attachment.name(), words.of(refusal)));
                }
            }
        }
        return files;
    }
}

package org.costellazioni.conversations;

import org.costellazioni.TestTerritory;
import org.costellazioni.files.FileId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Thing;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.springframework.stereotype.Component;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Comments in a test's own territory. */
@Component
public class TestConversations {

    private final Conversations conversations;
    private final TestPeople people;

    TestConversations(Conversations conversations, TestPeople people) {
        this.conversations = conversations;
        this.people = people;
    }

    public static Thing about(Occasion occasion) {
        return Thing.of(Occasion.THING, occasion.id());
    }

    public Comment write(TestTerritory territory, Thing about, String text, Person by) {
        return offer(territory, about, CommentDraft.of(text), by).orThrow();
    }

    public Outcome<Comment> offer(
            TestTerritory territory, Thing about, CommentDraft draft, Person by) {
        return territory.in(() -> conversations.write(about, draft, people.visitor(by, territory)));
    }

    /** A text file that the person took in and that waits for a comment. */
    public FileId file(TestTerritory territory, String text, Person by) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return territory
                .in(() -> {
                    try {
                        return conversations.takeFile(
                                new ByteArrayInputStream(bytes),
                                "appunti.txt",
                                people.visitor(by, territory));
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                })
                .orThrow()
                .id();
    }

    /** What the person reads; nothing when they do not see the thing. */
    public List<Comment> read(TestTerritory territory, Thing about, Person reader) {
        return territory.in(
                () -> conversations.read(about, 0, 100, people.visitor(reader, territory)).stream()
                        .flatMap(page -> page.comments().stream())
                        .toList());
    }
}

package org.costellazioni.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.conversations.rules.CommentRules;
import org.costellazioni.files.Downloads;
import org.costellazioni.files.FileId;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.kernel.Thing;
import org.costellazioni.meetings.TestOccasions;
import org.costellazioni.people.Cast;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.twins.Twins;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

@PlatformTest
class ConversationsTests {

    @Autowired
    private Territories territories;

    @Autowired
    private Conversations conversations;

    @Autowired
    private ConversationsCheck check;

    @Autowired
    private TestConversations stage;

    @Autowired
    private TestOccasions occasions;

    @Autowired
    private TestActors actors;

    @Autowired
    private TestPeople people;

    @Autowired
    private Downloads downloads;

    @Autowired
    private Twins twins;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private TestTerritory territory;
    private Person clerk;
    private Person president;
    private Person passerby;
    private ActorId cortile;
    private Thing festa;

    @BeforeEach
    void makeAnOccasion() {
        territory = TestTerritory.make(territories);
        clerk = people.play(Cast.CLERK, territory);
        president = people.play(Cast.PRESIDENT, territory);
        passerby = people.play(Cast.VOLUNTEER, territory);
        cortile = occasions.actor(territory, "Il Cortile");
        people.mandate(president, cortile, MandateKind.LEGAL_REPRESENTATIVE, territory);
        festa = TestConversations.about(
                occasions.make(territory, "Festa", TestOccasions.FUTURE, cortile));
    }

    private Comment write(String text, Person by) {
        return stage.write(territory, festa, text, by);
    }

    private List<Comment> read(Person reader) {
        return stage.read(territory, festa, reader);
    }

    private Visitor as(Person person) {
        return people.visitor(person, territory);
    }

    private static Outcome<Comment> refused(Refusal refusal) {
        return Outcome.refused(refusal);
    }

    @Test
    void whoeverLooksAfterAThingReadsWhatIsSaidAndForWhom() {
        write("Chi porta le sedie?", clerk);
        write("Noi", president);
        assertThat(read(president))
                .extracting(Comment::text)
                .containsExactly("Chi porta le sedie?", "Noi");
        assertThat(read(clerk)).extracting(Comment::actingFor).containsExactly(null, cortile);
    }

    @Test
    void whoDoesNotSeeTheThingFindsNothingAndWritesNothing() {
        Comment comment = write("Chi porta le sedie?", clerk);
        assertThat(read(passerby)).isEmpty();
        territory.run(() -> {
            Visitor stranger = as(passerby);
            assertThat(conversations.read(festa, 0, 10, stranger)).isEmpty();
            assertThat(conversations.find(comment.id(), stranger)).isEmpty();
            assertThat(conversations.write(festa, CommentDraft.of("Ciao"), stranger))
                    .isEqualTo(refused(ConversationRefusal.NOT_FOUND));
            assertThat(conversations.write(festa, CommentDraft.of("Ciao"), Visitor.STRANGER))
                    .isEqualTo(refused(ConversationRefusal.NOT_FOUND));
            assertThat(conversations.withdraw(comment.id(), stranger))
                    .isEqualTo(refused(ConversationRefusal.NOT_FOUND));
            assertThat(conversations.edit(comment.id(), CommentDraft.of("Mio"), stranger))
                    .isEqualTo(refused(ConversationRefusal.NOT_FOUND));
            assertThat(conversations.hide(comment.id(), "perché sì", as(president)))
                    .isEqualTo(refused(ConversationRefusal.NOT_FOUND));
        });
    }

    @Test
    void whoActsForAMemberOfANetworkTakesPartInItsConversation() {
        ActorId network = actors.make(territory, "network", "Rete dei vicini");
        Thing about = Thing.of(ActorView.THING, network);
        assertThat(territory.in(() -> conversations.read(about, 0, 10, as(president))))
                .isEmpty();
        actors.tie(territory, TieKind.Code.MEMBER_OF, cortile, network, "2024-03-12");
        Comment comment = stage.write(territory, about, "Eccoci", president);
        assertThat(comment.actingFor()).isEqualTo(cortile);
        assertThat(stage.read(territory, about, passerby)).isEmpty();
    }

    @Test
    void twoActorsThatAreJoinedHaveOneConversation() {
        ActorId twin = occasions.actor(territory, "Cortile, il");
        people.mandate(passerby, twin, MandateKind.LEGAL_REPRESENTATIVE, territory);
        Thing gone = Thing.of(ActorView.THING, twin);
        Thing kept = Thing.of(ActorView.THING, cortile);
        Comment first = stage.write(territory, gone, "Abbiamo le sedie", passerby);
        Comment second = stage.write(territory, kept, "E noi i tavoli", president);
        territory.run(() -> conversations.wantLetters(gone, false, as(passerby)).orThrow());
        territory.in(() -> twins.merge(cortile, twin, Acting.MACHINE)).orThrow();
        assertThat(stage.read(territory, kept, president))
                .extracting(Comment::id)
                .containsExactly(first.id(), second.id());
        assertThat(territory.in(() -> conversations.read(kept, 0, 10, as(clerk))))
                .hasValueSatisfying(page -> assertThat(page.total()).isEqualTo(2));
        assertThat(stage.read(territory, kept, passerby))
                .as("who acted for the twin")
                .hasSize(2);
    }

    @Test
    void whatIsSentTwiceInHasteIsOneComment() throws Exception {
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8).forEach(each -> crowd.submit(() -> write("Arrivo", clerk)));
        }
        assertThat(read(clerk)).hasSize(1);
        write("Arrivo", president);
        assertThat(read(clerk)).hasSize(2);
    }

    @Test
    void aFloodIsHeldBack() {
        IntStream.range(0, CommentRules.MOST_COMMENTS).forEach(n -> write("Numero " + n, clerk));
        assertThat(stage.offer(territory, festa, CommentDraft.of("Uno di troppo"), clerk))
                .isEqualTo(refused(ConversationRefusal.TOO_MANY_COMMENTS));
        write("Io posso", president);
    }

    @Test
    void theAuthorChangesACommentForAWhile() {
        Comment comment = write("Alle otto", president);
        territory.run(() -> {
            CommentDraft later = CommentDraft.of("Alle nove");
            assertThat(conversations.edit(comment.id(), later, as(clerk)))
                    .isEqualTo(refused(ConversationRefusal.NOT_FOUND));
            conversations.edit(comment.id(), later, as(president)).orThrow();
        });
        assertThat(read(clerk)).singleElement().satisfies(edited -> {
            assertThat(edited.text()).isEqualTo("Alle nove");
            assertThat(edited.editedAt()).isNotNull();
        });
        age(comment);
        assertThat(territory.in(() -> conversations.edit(
                        comment.id(), CommentDraft.of("Alle dieci"), as(president))))
                .isEqualTo(refused(ConversationRefusal.EDIT_TOO_LATE));
    }

    /** As if it had been written a quarter of an hour earlier. */
    private void age(Comment comment) {
        territory.run(() -> transaction.executeWithoutResult(
                status -> jdbc.sql("""
                        update conversations_comments set written_at = written_at - interval '15 minutes'
                        where id = :id
                        """).param("id", comment.id()).update()));
    }

    @Test
    void ofWhatIsTakenBackNothingIsLeftButItsPlace() {
        FileId file = stage.file(territory, "Lista delle sedie", president);
        Comment comment = stage.offer(
                        territory, festa, new CommentDraft("Ecco", List.of(file)), president)
                .orThrow();
        assertThat(readable(file, clerk)).isTrue();
        age(comment);
        territory.run(() -> conversations.withdraw(comment.id(), as(president)).orThrow());
        assertThat(read(clerk)).singleElement().satisfies(left -> {
            assertThat(left.text()).isEmpty();
            assertThat(left.withdrawn()).isTrue();
        });
        assertThat(readable(file, clerk)).isFalse();
        assertThat(readable(file, passerby)).isFalse();
        assertThat(territory.in(() -> conversations.withdraw(comment.id(), as(president))))
                .isEqualTo(refused(ConversationRefusal.NOT_FOUND));
        assertThat(territory.in(check::problems)).isEmpty();
        territory.run(() -> transaction.executeWithoutResult(status -> jdbc.sql(
                        "update conversations_comments set text = 'di nuovo' where id = :id")
                .param("id", comment.id())
                .update()));
        assertThat(territory.in(check::problems))
                .anyMatch(problem -> problem.contains(comment.id().toString()));
    }

    @Test
    void filesAreReadByThoseWhoReadTheConversation() {
        FileId file = stage.file(territory, "Lista delle sedie", president);
        assertThat(readable(file, clerk)).isFalse();
        stage.offer(territory, festa, new CommentDraft("Ecco", List.of(file)), president)
                .orThrow();
        assertThat(readable(file, clerk)).isTrue();
        assertThat(readable(file, passerby)).isFalse();
        assertThat(territory.in(() -> downloads.find(file, null))).isEmpty();
    }

    @Test
    void filesOfOthersAndFilesOfOtherCommentsCannotBeAttached() {
        FileId file = stage.file(territory, "Lista delle sedie", president);
        CommentDraft draft = new CommentDraft("Ecco", List.of(file));
        assertThat(stage.offer(territory, festa, draft, clerk))
                .isEqualTo(refused(ConversationRefusal.FILE_GONE));
        stage.offer(territory, festa, draft, president).orThrow();
        assertThat(stage.offer(
                        territory, festa, new CommentDraft("Ancora", List.of(file)), president))
                .isEqualTo(refused(ConversationRefusal.FILE_GONE));
        assertThat(read(clerk)).hasSize(1);
    }

    private boolean readable(FileId file, Person reader) {
        return territory.in(() -> downloads.find(file, as(reader).acting()).isPresent());
    }

    @Test
    void theOfficeHidesWithAReasonThatEverybodyReads() {
        FileId file = stage.file(territory, "Nomi", president);
        Person delegate = people.play(Cast.VOLUNTEER, territory);
        people.mandate(delegate, cortile, MandateKind.DELEGATE, territory);
        Comment comment = stage.offer(
                        territory,
                        festa,
                        new CommentDraft("Mario Rossi…", List.of(file)),
                        president)
                .orThrow();
        territory.run(() -> {
            assertThat(conversations.hide(comment.id(), " ", as(clerk)))
                    .isEqualTo(refused(ConversationRefusal.REASON_MISSING));
            conversations.hide(comment.id(), "Nomi di persone", as(clerk)).orThrow();
        });
        assertThat(read(delegate)).singleElement().satisfies(hidden -> {
            assertThat(hidden.text()).isEmpty();
            assertThat(Objects.requireNonNull(hidden.hiding()).reason())
                    .isEqualTo("Nomi di persone");
        });
        assertThat(readable(file, delegate)).isFalse();
        assertThat(readable(file, president)).isTrue();
        assertThat(read(president)).extracting(Comment::text).containsExactly("Mario Rossi…");
        territory.run(() -> conversations.reveal(comment.id(), as(clerk)).orThrow());
        assertThat(read(delegate)).extracting(Comment::text).containsExactly("Mario Rossi…");
        assertThat(readable(file, delegate)).isTrue();
    }

    @Test
    void theRecordKnowsThatItWasWrittenAndNotWhat() {
        Comment comment = write("Parole mie", president);
        List<String> details = Objects.requireNonNull(territory.in(() ->
                transaction.execute(status -> jdbc.sql("""
                                select verb || ' ' || details::text from audit_acts
                                where subject = :subject
                                """)
                        .param("subject", "comment:" + comment.id())
                        .query(String.class)
                        .list())));
        assertThat(details)
                .singleElement()
                .satisfies(told -> assertThat(told)
                        .contains("conversations.comment-written", festa.toString())
                        .doesNotContain("Parole"));
    }

    @Test
    void aPartIsReadFromTheEndOrFromWhereItIsAsked() {
        IntStream.range(0, 5).forEach(n -> write("Numero " + n, clerk));
        territory.run(() -> {
            Conversations.Page last =
                    conversations.read(festa, -1, 2, as(president)).orElseThrow();
            assertThat(last.total()).isEqualTo(5);
            assertThat(last.comments())
                    .extracting(Comment::text)
                    .containsExactly("Numero 3", "Numero 4");
            assertThat(conversations
                            .read(festa, 1, 2, as(president))
                            .orElseThrow()
                            .comments())
                    .extracting(Comment::text)
                    .containsExactly("Numero 1", "Numero 2");
        });
    }
}

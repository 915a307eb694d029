package org.costellazioni.conversations.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.conversations.Comment;
import org.costellazioni.conversations.CommentDraft;
import org.costellazioni.conversations.CommentId;
import org.costellazioni.conversations.ConversationOwner.Subject;
import org.costellazioni.conversations.ConversationRefusal;
import org.costellazioni.files.FileId;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.people.Mandate;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.functions.FunctionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

class CommentRulesTests {

    private static final Instant WRITTEN = Instant.parse("2026-03-01T09:00:00Z");
    private static final Person ADA = person("Ada");

    /** Actors that Ada may have a mandate for, by their letter in the tables. */
    private static final List<ActorId> ACTORS =
            List.of(ActorId.next(), ActorId.next(), ActorId.next());

    private enum Who {
        AUTHOR,
        ANOTHER,
        OFFICE,
        ADMINISTRATOR,
        OPERATOR,
        EVALUATOR,
        STRANGER
    }

    private enum State {
        STANDING,
        HIDDEN,
        WITHDRAWN
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # who         | comment   | withdraws | edits | hides | reads what is hidden
            AUTHOR        | STANDING  | true      | true  | false | true
            AUTHOR        | HIDDEN    | true      | false | false | true
            AUTHOR        | WITHDRAWN | false     | false | false | true
            ANOTHER       | STANDING  | false     | false | false | false
            ANOTHER       | HIDDEN    | false     | false | false | false
            OFFICE        | STANDING  | false     | false | true  | true
            OFFICE        | HIDDEN    | false     | false | true  | true
            ADMINISTRATOR | STANDING  | false     | false | true  | true
            OPERATOR      | HIDDEN    | false     | false | false | false
            EVALUATOR     | HIDDEN    | false     | false | false | false
            STRANGER      | STANDING  | false     | false | false | false
            STRANGER      | HIDDEN    | false     | false | false | false
            """)
    void whoMayDoWhatWithAComment(
            Who who, State state, boolean withdraws, boolean edits, boolean hides, boolean reads) {
        Comment comment = comment(state);
        Visitor visitor = visitor(who);
        assertThat(CommentRules.mayWithdraw(comment, visitor)).isEqualTo(withdraws);
        assertThat(CommentRules.mayEdit(comment, visitor, WRITTEN)).isEqualTo(edits);
        assertThat(CommentRules.moderates(visitor)).isEqualTo(hides);
        assertThat(CommentRules.readsHidden(comment, visitor)).isEqualTo(reads);
        assertThat(CommentRules.own(comment, visitor)).isEqualTo(who == Who.AUTHOR);
    }

    @Test
    void aCommentIsChangedForAQuarterOfAnHour() {
        Instant end = WRITTEN.plus(Duration.ofMinutes(15));
        Visitor author = visitor(Who.AUTHOR);
        assertThat(CommentRules.mayEdit(comment(State.STANDING), author, end.minusMillis(1)))
                .isTrue();
        assertThat(CommentRules.mayEdit(comment(State.STANDING), author, end)).isFalse();
        assertThat(CommentRules.mayWithdraw(comment(State.STANDING), author)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # letters, files, files before, refusal
            0,         0,     0,            TEXT_MISSING
            0,         1,     0,            -
            0,         0,     1,            -
            1,         0,     0,            -
            4000,      5,     0,            -
            4001,      0,     0,            TEXT_TOO_LONG
            4001,      6,     0,            TEXT_TOO_LONG
            1,         6,     0,            TOO_MANY_FILES
            1,         2,     3,            -
            1,         3,     3,            TOO_MANY_FILES
            """)
    void whatACommentMustHave(
            int letters, int files, int before, @Nullable ConversationRefusal expected) {
        CommentDraft draft = new CommentDraft(
                "è".repeat(letters), Stream.generate(FileId::next).limit(files).toList());
        assertThat(CommentRules.refusal(draft, before)).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # mandates, chosen, role,             whose thing, speaks for
            -,          -,      -,                A,           -
            A,          -,      -,                A,           A
            A,          -,      -,                C,           A
            AB,         -,      -,                B,           B
            AB,         -,      -,                BA,          B
            AB,         -,      -,                C,           -
            AA,         -,      -,                C,           A
            AB,         B,      -,                A,           B
            A,          -,      PROGRAMME_OFFICE, A,           -
            A,          A,      PROGRAMME_OFFICE, A,           A
            """)
    void whoeverHasNotChosenSpeaksForTheActorThatItIsAbout(
            @Nullable String mandates,
            @Nullable String chosen,
            @Nullable Role role,
            String whose,
            @Nullable String speaksFor) {
        Visitor visitor = new Visitor(
                ADA,
                IdentificationLevel.PASSWORD,
                chosen == null ? null : mandate(actors(chosen).getFirst()),
                role == null ? Set.of() : Set.of(role),
                actors(mandates).stream().map(CommentRulesTests::mandate).toList());
        Subject subject = new Subject("Orto Vivo", "/realta/orto-vivo", true, actors(whose));
        assertThat(CommentRules.speaking(visitor, subject))
                .isEqualTo(new Acting(
                        ADA.id(),
                        speaksFor == null ? null : actors(speaksFor).getFirst(),
                        IdentificationLevel.PASSWORD));
    }

    private static Visitor visitor(Who who) {
        return switch (who) {
            case AUTHOR -> signedIn(ADA);
            case ANOTHER -> signedIn(person("Bruno"));
            case OFFICE -> signedIn(person("Carla"), Role.PROGRAMME_OFFICE);
            case ADMINISTRATOR -> signedIn(person("Dino"), Role.ADMINISTRATOR);
            case OPERATOR -> signedIn(person("Elsa"), Role.MUNICIPAL_OPERATOR);
            case EVALUATOR -> signedIn(person("Furio"), Role.EVALUATOR);
            case STRANGER -> Visitor.STRANGER;
        };
    }

    private static Visitor signedIn(Person person, Role... roles) {
        return new Visitor(person, IdentificationLevel.PASSWORD, null, Set.of(roles), List.of());
    }

    private static Comment comment(State state) {
        return new Comment(
                CommentId.next(),
                new Thing("meetings.occasion", UUID.randomUUID()),
                ADA.id(),
                null,
                "Porto le sedie",
                WRITTEN,
                null,
                state == State.WITHDRAWN ? WRITTEN : null,
                state == State.HIDDEN ? new Comment.Hiding(WRITTEN, "Fuori tema") : null);
    }

    private static List<ActorId> actors(@Nullable String letters) {
        return letters == null
                ? List.of()
                : letters.chars().mapToObj(letter -> ACTORS.get(letter - 'A')).toList();
    }

    private static Mandate mandate(ActorId actor) {
        return new Mandate(
                FunctionId.next(),
                ADA.id(),
                actor,
                MandateKind.DELEGATE,
                null,
                LocalDate.of(2026, 1, 1),
                null);
    }

    private static Person person(String name) {
        return new Person(PersonId.next(), name, "Ventaglio", null, Locale.ITALIAN);
    }
}

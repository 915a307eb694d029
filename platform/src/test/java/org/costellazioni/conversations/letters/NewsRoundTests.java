package org.costellazioni.conversations.letters;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.conversations.Comment;
import org.costellazioni.conversations.Conversations;
import org.costellazioni.conversations.TestConversations;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.mail.TestLetters;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.TestOccasions;
import org.costellazioni.people.Cast;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.People;
import org.costellazioni.people.Person;
import org.costellazioni.people.Role;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.functions.Function;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

@PlatformTest
class NewsRoundTests {

    private static final Pattern STOP = Pattern.compile(LetterStops.PATH + "(\\S+)");

    @Autowired
    private Territories territories;

    @Autowired
    private NewsRound round;

    @Autowired
    private LetterStops stops;

    @Autowired
    private Conversations conversations;

    @Autowired
    private TestConversations stage;

    @Autowired
    private TestOccasions occasions;

    @Autowired
    private TestPeople people;

    @Autowired
    private People persons;

    @Autowired
    private TestLetters letters;

    @Autowired
    private Clock clock;

    private TestTerritory territory;
    private Person clerk;
    private Person president;
    private ActorId cortile;
    private Thing festa;

    @BeforeEach
    void makeAnOccasion() {
        territory = TestTerritory.make(territories);
        clerk = people.play(Cast.CLERK, territory);
        president = people.play(Cast.PRESIDENT, territory);
        cortile = occasions.actor(territory, "Il Cortile");
        people.mandate(president, cortile, MandateKind.LEGAL_REPRESENTATIVE, territory);
        festa = TestConversations.about(
                occasions.make(territory, "Festa", TestOccasions.FUTURE, cortile));
    }

    private Comment write(String text, Person by) {
        return stage.write(territory, festa, text, by);
    }

    /** All that waits is old enough, and nobody was written to of late. */
    private void round() {
        Instant now = clock.instant();
        territory.run(() -> round.write(now, now));
    }

    private List<String> to(Person person) {
        return letters.to(String.valueOf(person.email()), territory);
    }

    @Test
    void whoTakesPartIsToldOnceOfAllThatIsNewAndNeverOfTheirOwn() {
        write("Chi porta le sedie?", clerk);
        write("Le portiamo noi", president);
        write("E i tavoli?", clerk);
        round();
        round();
        assertThat(to(president))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("Chi porta le sedie?", "E i tavoli?", "“Festa”")
                        .contains("ci sono 2 commenti nuovi", "#conversazione")
                        .doesNotContain("Le portiamo noi"));
        assertThat(to(clerk))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("Le portiamo noi", "per Il Cortile", "c’è un commento nuovo")
                        .doesNotContain("sedie"));
    }

    @Test
    void whoeverHasAFunctionOnTheThingIsToldToo() {
        Person keeper = people.play(Cast.VOLUNTEER, territory);
        Function given = people.entrust(
                keeper, Occasion.NOTE_KEEPER, festa, TestOccasions.FUTURE, territory);
        write("Chi porta le sedie?", clerk);
        round();
        assertThat(to(keeper))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("Chi porta le sedie?"));
        people.end(clerk, given.id(), territory);
        write("E i tavoli?", clerk);
        round();
        assertThat(to(keeper)).noneMatch(text -> text.contains("E i tavoli?"));
    }

    @Test
    void aLetterWaitsForOthersToJoinItAndTheNextForAWhile() {
        write("Uno", clerk);
        Instant now = clock.instant();
        territory.run(round::run);
        assertThat(to(president)).isEmpty();
        territory.run(() -> round.write(now.plusSeconds(1), now));
        assertThat(to(president)).hasSize(1);
        write("Due", clerk);
        territory.run(() -> round.write(now.plusSeconds(60), now.minusSeconds(60)));
        assertThat(to(president)).hasSize(1);
        round();
        assertThat(to(president)).hasSize(2);
    }

    @Test
    void eachReadsTheirOwnLanguage() {
        persons.setLanguage(president, Locale.ENGLISH);
        write("Chi porta le sedie?", clerk);
        round();
        assertThat(to(president))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("there is a new comment on “Festa”"));
    }

    @Test
    void whatWasTakenBackOrHiddenMeanwhileIsNotTold() {
        Comment gone = write("Ritiro questo", clerk);
        Comment hidden = write("Nascondo questo", clerk);
        territory.run(() -> {
            conversations.withdraw(gone.id(), people.visitor(clerk, territory)).orThrow();
            conversations
                    .hide(hidden.id(), "Prova", people.visitor(clerk, territory))
                    .orThrow();
        });
        round();
        assertThat(to(president)).isEmpty();
    }

    @Test
    void whoNoLongerSeesTheThingIsNotWrittenTo() {
        Person helper = people.play(Cast.MUNICIPAL_OPERATOR, territory);
        write("Ci sono", helper);
        write("Grazie", clerk);
        Person administrator = people.play(Cast.ADMINISTRATOR, territory);
        Role role = Cast.MUNICIPAL_OPERATOR.role().orElseThrow();
        people.end(administrator, people.role(helper, role, territory), territory);
        round();
        assertThat(to(helper)).isEmpty();
        assertThat(to(president)).hasSize(1);
    }

    @Test
    void theLinkInTheLetterEndsTheLettersOnceAndOnlyWhenItIsSent() {
        write("Uno", clerk);
        round();
        String secret = secret(to(president).getFirst());
        assertThat(territory.in(() -> stops.works(secret))).isTrue();
        assertThat(territory.in(() -> stops.works(secret))).isTrue();
        assertThat(TestTerritory.make(territories).in(() -> stops.stop(secret))).isFalse();
        write("Due", clerk);
        assertThat(territory.in(() -> stops.stop(secret))).isTrue();
        assertThat(territory.in(() -> stops.stop(secret))).isFalse();
        write("Tre", clerk);
        round();
        assertThat(to(president)).hasSize(1);
    }

    @Test
    void whoeverReadsMayAskForLettersAndEndThem() {
        Person other = people.play(Cast.MUNICIPAL_OPERATOR, territory);
        territory.run(() -> conversations
                .wantLetters(festa, true, people.visitor(other, territory))
                .orThrow());
        write("Uno", clerk);
        round();
        assertThat(to(other)).hasSize(1);
        territory.run(() -> conversations
                .wantLetters(festa, false, people.visitor(other, territory))
                .orThrow());
        write("Due", clerk);
        round();
        assertThat(to(other)).hasSize(1);
    }

    private static String secret(String text) {
        Matcher found = STOP.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}

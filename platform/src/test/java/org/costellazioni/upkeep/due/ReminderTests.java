package org.costellazioni.upkeep.due;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.database.Journal;
import org.costellazioni.kernel.DueDate;
import org.costellazioni.mail.TestLetters;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Who is reminded of what, when and how often. */
@PlatformTest
class ReminderTests {

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private static final String KEY = "people.due.mandate-end";

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLetters letters;

    @Autowired
    private ReminderLetters reminderLetters;

    @Autowired
    private DuePersons persons;

    @Autowired
    private OfferedDueDates offered;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Journal journal;

    private final UUID thing = UUID.randomUUID();
    private TestTerritory territory;
    private Person clerk;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
        clerk = people.play(Cast.CLERK, territory);
    }

    private DueDate due(LocalDate day) {
        return DueDate.on(day, KEY, thing, "/deleghe", "Circolo delle Vele");
    }

    private LocalDate today() {
        return journal.today();
    }

    private void remind() {
        territory.run(() -> reminderLetters.remind(clerk.id()));
    }

    private List<String> received() {
        return letters.to(String.valueOf(clerk.email()), territory);
    }

    private void round(int hour) {
        ZonedDateTime then = ZonedDateTime.now(ITALY).withHour(hour).withMinute(30);
        Clock clock = Clock.fixed(then.toInstant(), ITALY);
        ReminderRound round = new ReminderRound(persons, reminderLetters, transactions, clock);
        territory.run(round::run);
    }

    @Test
    void whatIsFarAheadIsNotRemindedOf() {
        offered.offer(clerk.id(), due(today().plusDays(8)));
        remind();
        assertThat(received()).isEmpty();
    }

    @Test
    void eachReminderIsWrittenOnce() {
        offered.offer(clerk.id(), due(today().plusDays(7)));
        remind();
        remind();
        assertThat(received())
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("Circolo delle Vele")
                        .contains("/deleghe")
                        .contains("/scrivania"));
    }

    @Test
    void missedRemindersMakeOneLetterWithTheNewest() {
        offered.offer(clerk.id(), due(today().plusDays(1)));
        remind();
        remind();
        assertThat(received()).hasSize(1);
    }

    @Test
    void severalThingsComeInOneLetterTheFirstDueFirst() {
        DueDate other =
                DueDate.on(today().plusDays(2), KEY, UUID.randomUUID(), "/deleghe", "Banda di via");
        offered.offer(clerk.id(), due(today().plusDays(5)), other);
        remind();
        assertThat(received())
                .singleElement()
                .satisfies(text -> assertThat(text.indexOf("Banda di via"))
                        .isBetween(0, text.indexOf("Circolo delle Vele")));
    }

    @Test
    void whatIsDoneIsRemindedOfNoLonger() {
        offered.offer(clerk.id(), due(today().plusDays(7)));
        offered.offer(clerk.id());
        remind();
        assertThat(received()).isEmpty();
    }

    @Test
    void whatIsPutOffIsRemindedOfAnew() {
        offered.offer(clerk.id(), due(today().plusDays(6)));
        remind();
        offered.offer(clerk.id(), due(today().plusDays(7)));
        remind();
        assertThat(received()).hasSize(2);
    }

    @Test
    void whatIsLateOrAsksForNoReminderStandsOnTheDeskAlone() {
        offered.offer(
                clerk.id(),
                due(today().minusDays(1)),
                DueDate.on(today(), KEY, UUID.randomUUID(), "/deleghe", "Banda").reminding());
        remind();
        assertThat(received()).isEmpty();
    }

    @Test
    void theRoundComesToWhoeverHasARoleAndLetsPeopleSleep() {
        offered.offer(clerk.id(), due(today().plusDays(1)));
        Person citizen = people.play(Cast.CITIZEN, territory);
        offered.offer(citizen.id(), due(today().plusDays(1)));
        round(3);
        assertThat(received()).isEmpty();
        round(9);
        assertThat(received()).hasSize(1);
        assertThat(letters.to(String.valueOf(citizen.email()), territory))
                .as("neither role nor mandate here")
                .isEmpty();
    }

    @Test
    void ofManyNodesThatComeRoundAtOnceOneWrites() throws Exception {
        offered.offer(clerk.id(), due(today().plusDays(7)));
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Object>> rounds = IntStream.range(0, 8)
                    .<Callable<Object>>mapToObj(i -> Executors.callable(this::remind))
                    .toList();
            nodes.invokeAll(rounds);
        }
        assertThat(received()).hasSize(1);
    }
}

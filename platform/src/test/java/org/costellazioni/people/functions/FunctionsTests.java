package org.costellazioni.people.functions;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.database.Journal;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Thing;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.TestOccasions;
import org.costellazioni.people.Cast;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.people.Role;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.Visitor;
import org.costellazioni.territories.Territories;
import org.costellazioni.upkeep.switches.Switches;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Functions given and ended: when they count, what ends with what, who is quicker. */
@PlatformTest
class FunctionsTests {

    private static final int CROWD = 6;

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestOccasions occasions;

    @Autowired
    private Functions functions;

    @Autowired
    private Switches switches;

    @Autowired
    private Journal journal;

    private TestTerritory territory;
    private Person ada;
    private Person dino;
    private Person carla;
    private Thing meeting;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
        ada = people.play(Cast.ADMINISTRATOR, territory);
        dino = people.play(Cast.VOLUNTEER, territory);
        carla = people.play(Cast.PRESIDENT, territory);
        ActorId cortile = occasions.actor(territory, "Il Cortile");
        people.mandate(carla, cortile, MandateKind.DELEGATE, territory);
        Occasion occasion = occasions.make(territory, "Festa", TestOccasions.PAST, cortile);
        meeting = Thing.of(Occasion.THING, occasion.id());
    }

    private Outcome<Function> give(Person by, Functions.Offer offer) {
        Visitor visitor = people.visitor(by, territory);
        return territory.in(() -> functions.give(visitor, offer));
    }

    private Outcome<Function> end(Person by, FunctionId id) {
        Visitor visitor = people.visitor(by, territory);
        return territory.in(() -> functions.end(visitor, id));
    }

    private Functions.Offer evaluator(@Nullable LocalDate until) {
        return Functions.Offer.of(Role.EVALUATOR, dino.id(), until);
    }

    private Functions.Offer noteKeeper(Person person, @Nullable LocalDate until) {
        return new Functions.Offer(
                Occasion.NOTE_KEEPER.code(), person.id(), meeting, null, null, until);
    }

    private LocalDate in(int days) {
        return journal.today().plusDays(days);
    }

    private boolean keeps(Person person) {
        return people.visitor(person, territory).holds(Occasion.NOTE_KEEPER.code(), meeting);
    }

    @Test
    void aRoleCountsUntilItsLastDayAndAtOnceNoMoreWhenItIsEnded() {
        Function given = give(ada, evaluator(in(0))).orThrow();
        assertThat(given.until()).isEqualTo(in(0));
        assertThat(people.visitor(dino, territory).has(Role.EVALUATOR)).isTrue();
        end(ada, given.id()).orThrow();
        assertThat(people.visitor(dino, territory).has(Role.EVALUATOR)).isFalse();
    }

    @Test
    void aRoleThatBeginsLaterDoesNotCountYet() {
        give(ada, new Functions.Offer(Role.EVALUATOR.code(), dino.id(), null, null, in(1), null))
                .orThrow();
        assertThat(people.visitor(dino, territory).roles()).isEmpty();
        assertThat(give(ada, evaluator(in(0))))
                .as("until the day before it begins")
                .isInstanceOf(Outcome.Done.class);
        assertThat(give(ada, evaluator(null)))
                .isEqualTo(Outcome.refused(FunctionRefusal.ALREADY_HELD));
    }

    @Test
    void aTerritoryKeepsAnAdministratorWithoutALastDay() {
        Person second = people.play(Cast.CITIZEN, territory);
        Functions.Offer forAWeek = Functions.Offer.of(Role.ADMINISTRATOR, second.id(), in(7));
        Function weekly = give(ada, forAWeek).orThrow();
        FunctionId adas = people.role(ada, Role.ADMINISTRATOR, territory);
        assertThat(end(second, adas))
                .isEqualTo(Outcome.refused(FunctionRefusal.LAST_ADMINISTRATOR));
        end(ada, weekly.id()).orThrow();
        give(ada, Functions.Offer.of(Role.ADMINISTRATOR, second.id(), null)).orThrow();
        assertThat(end(second, adas)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aModulesOwnFunctionIsGivenByThoseWhoAnswerForTheThingAndNotPassedOn() {
        assertThat(give(dino, noteKeeper(carla, in(30))))
                .isEqualTo(Outcome.refused(FunctionRefusal.NOT_YOURS_TO_GIVE));
        assertThat(give(carla, noteKeeper(dino, null)))
                .isEqualTo(Outcome.refused(FunctionRefusal.END_MISSING));
        assertThat(give(carla, noteKeeper(dino, in(400))))
                .isEqualTo(Outcome.refused(FunctionRefusal.TOO_LONG));
        assertThat(give(carla, noteKeeper(carla, in(30))))
                .isEqualTo(Outcome.refused(FunctionRefusal.FOR_YOURSELF));
        Function given = give(carla, noteKeeper(dino, in(30))).orThrow();
        assertThat(keeps(dino)).isTrue();
        Person citizen = people.play(Cast.CITIZEN, territory);
        assertThat(give(dino, noteKeeper(citizen, in(30))))
                .isEqualTo(Outcome.refused(FunctionRefusal.NOT_YOURS_TO_GIVE));
        assertThat(end(citizen, given.id())).isEqualTo(Outcome.refused(FunctionRefusal.NOT_FOUND));
        end(dino, given.id()).orThrow();
        assertThat(keeps(dino)).isFalse();
    }

    @Test
    void theKindAndTheThingBelongTogether() {
        Functions.Offer nowhere = new Functions.Offer(
                Occasion.NOTE_KEEPER.code(), dino.id(), null, null, null, in(30));
        Functions.Offer elsewhere =
                new Functions.Offer(Role.EVALUATOR.code(), dino.id(), meeting, null, null, null);
        Functions.Offer gone = new Functions.Offer(
                Occasion.NOTE_KEEPER.code(),
                dino.id(),
                new Thing(Occasion.THING, ActorId.next().value()),
                null,
                null,
                in(30));
        assertThat(give(ada, nowhere)).isEqualTo(Outcome.refused(FunctionRefusal.NOT_FOUND));
        assertThat(give(ada, elsewhere)).isEqualTo(Outcome.refused(FunctionRefusal.NOT_FOUND));
        assertThat(give(ada, gone)).isEqualTo(Outcome.refused(FunctionRefusal.THING_UNKNOWN));
    }

    @Test
    void functionsOfAModuleThatIsOffDoNotCount() {
        give(carla, noteKeeper(dino, in(30))).orThrow();
        give(ada, evaluator(null)).orThrow();
        turn(false);
        assertThat(keeps(dino)).isFalse();
        assertThat(territory.in(() -> functions.on(meeting))).isEmpty();
        assertThat(people.visitor(dino, territory).has(Role.EVALUATOR)).isTrue();
        assertThat(give(carla, noteKeeper(people.play(Cast.CITIZEN, territory), in(30))))
                .isEqualTo(Outcome.refused(FunctionRefusal.NOT_FOUND));
        turn(true);
        assertThat(keeps(dino)).isTrue();
    }

    private void turn(boolean on) {
        Visitor by = people.visitor(ada, territory);
        territory.run(() -> switches.turn("meetings", on, by.acting()).orThrow());
    }

    @Test
    void givenByManyAtOnceItIsHadOnce() throws Exception {
        Visitor visitor = people.visitor(carla, territory);
        List<Outcome<Function>> answers =
                together(() -> functions.give(visitor, noteKeeper(dino, in(30))));
        assertThat(answers).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Outcome.refused(FunctionRefusal.ALREADY_HELD)::equals)
                .hasSize(CROWD - 1);
        assertThat(territory.in(() -> functions.on(meeting))).hasSize(1);
    }

    @Test
    void endedByManyAtOnceItEndsOnce() throws Exception {
        Function given = give(carla, noteKeeper(dino, in(30))).orThrow();
        Visitor visitor = people.visitor(carla, territory);
        List<Outcome<Function>> answers = together(() -> functions.end(visitor, given.id()));
        assertThat(answers).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !(answer instanceof Outcome.Done<?>))
                .isSubsetOf(List.of(
                        Outcome.refused(FunctionRefusal.ALREADY_ENDED),
                        Outcome.refused(FunctionRefusal.NOT_FOUND)));
        assertThat(keeps(dino)).isFalse();
    }

    @Test
    void givenAndEndedAtTheSameTimeItIsHadOnceOrNotAtAll() throws Exception {
        Function given = give(carla, noteKeeper(dino, in(30))).orThrow();
        Visitor visitor = people.visitor(carla, territory);
        AtomicInteger turn = new AtomicInteger();
        List<Outcome<Function>> answers = together(() -> turn.getAndIncrement() % 2 == 0
                ? functions.end(visitor, given.id())
                : functions.give(visitor, noteKeeper(dino, in(30))));
        long had = territory.in(() -> functions.on(meeting)).size();
        assertThat(had).isLessThanOrEqualTo(1);
        assertThat(answers)
                .as("the end, and what was given anew after it")
                .filteredOn(Outcome.Done.class::isInstance)
                .hasSize((int) had + 1);
    }

    private List<Outcome<Function>> together(Callable<Outcome<Function>> what) throws Exception {
        List<Callable<Outcome<Function>>> attempts = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            attempts.add(() -> territory.in(() -> call(what)));
        }
        List<Outcome<Function>> answers = new ArrayList<>();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Outcome<Function>> answer : crowd.invokeAll(attempts)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private static Outcome<Function> call(Callable<Outcome<Function>> what) {
        try {
            return what.call();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}

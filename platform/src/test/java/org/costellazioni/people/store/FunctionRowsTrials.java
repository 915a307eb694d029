package org.costellazioni.people.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.ThingJoined;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Role;
import org.costellazioni.people.functions.Function;
import org.costellazioni.people.functions.FunctionId;
import org.costellazioni.people.functions.PastFunction;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

class FunctionRowsTrials implements RepositoryTrials {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = DAY.plusYears(1);

    private final FunctionRows functions;
    private final Trials trials;

    FunctionRowsTrials(FunctionRows functions, Trials trials) {
        this.functions = functions;
        this.trials = trials;
    }

    @Override
    public Class<?> repository() {
        return FunctionRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.ofEntries(
                Map.entry("insert", this::aRoleCountsOnlyWhereItWasGranted),
                Map.entry("byId", this::aMandateIsFoundOnlyInItsTerritory),
                Map.entry("ofPerson", this::aMandateIsFoundOnlyInItsTerritory),
                Map.entry("onThing", this::aMandateIsFoundOnlyInItsTerritory),
                Map.entry("builtOn", this::aMandateIsFoundOnlyInItsTerritory),
                Map.entry("givenSince", this::aMandateIsFoundOnlyInItsTerritory),
                Map.entry("ending", this::whoHasItAndWhoGaveItKnowOfItsEndAtHome),
                Map.entry("inTerritory", this::holdersAreThoseOfTheTerritory),
                Map.entry("persons", this::holdersAreThoseOfTheirTerritoryAndTime),
                Map.entry("everOn", this::endedMandatesAreStillRememberedAtHome),
                Map.entry("past", this::whatIsOverIsToldAtHome),
                Map.entry("ended", this::anEndIsTakenBackOnlyAtHome),
                Map.entry("restore", this::anEndIsTakenBackOnlyAtHome),
                Map.entry("reopen", this::aLastDayIsSetOnlyAtHome),
                Map.entry("left", this::whatNobodyHasAnyMoreIsKnownAtHomeAlone),
                Map.entry("end", this::nobodyRevokesTheRoleOfAnotherTerritory),
                Map.entry("join", this::theLongerOfTwoGoesOnAtHome),
                Map.entry("lock", this::territoriesDoNotWaitForEachOther));
    }

    private Function insert(
            TestTerritory mine,
            String kind,
            @Nullable Thing thing,
            @Nullable LocalDate until,
            @Nullable PersonId giver) {
        Function function = new Function(
                FunctionId.next(),
                kind,
                trials.person(mine),
                thing,
                null,
                DAY,
                until,
                Trials.NOON,
                giver);
        trials.run(mine, () -> functions.insert(function));
        return function;
    }

    private Function mandate(TestTerritory mine) {
        Thing actor = MandateKind.thing(ActorId.next());
        return insert(mine, MandateKind.DELEGATE.code(), actor, LAST, null);
    }

    private Function evaluator(TestTerritory mine) {
        return insert(mine, Role.EVALUATOR.code(), null, null, null);
    }

    private static Thing thing(Function function) {
        return Objects.requireNonNull(function.thing());
    }

    private void holdersAreThoseOfTheirTerritoryAndTime(TestTerritory mine, TestTerritory theirs) {
        Function made = mandate(mine);
        assertThat(trials.in(mine, () -> functions.persons(DAY))).containsExactly(made.person());
        assertThat(trials.in(mine, () -> functions.persons(DAY.minusDays(1)))).isEmpty();
        assertThat(trials.in(mine, () -> functions.persons(LAST.plusDays(1)))).isEmpty();
        assertThat(trials.in(theirs, () -> functions.persons(DAY))).isEmpty();
    }

    private void aMandateIsFoundOnlyInItsTerritory(TestTerritory mine, TestTerritory theirs) {
        Function made = mandate(mine);
        assertThat(trials.in(mine, () -> functions.byId(made.id()))).contains(made);
        assertThat(trials.in(theirs, () -> functions.byId(made.id()))).isEmpty();
        assertThat(trials.in(mine, () -> functions.ofPerson(made.person(), DAY)))
                .containsExactly(made);
        assertThat(trials.in(theirs, () -> functions.ofPerson(made.person(), DAY)))
                .isEmpty();
        assertThat(trials.in(mine, () -> functions.onThing(thing(made), DAY)))
                .containsExactly(made);
        assertThat(trials.in(theirs, () -> functions.onThing(thing(made), DAY))).isEmpty();
        List<UUID> things = List.of(thing(made).id(), UUID.randomUUID());
        assertThat(trials.in(mine, () -> functions.builtOn(thing(made).kind(), things)))
                .containsExactly(thing(made).id());
        assertThat(trials.in(theirs, () -> functions.builtOn(thing(made).kind(), things)))
                .isEmpty();
        assertThat(trials.in(
                        mine,
                        () -> functions.givenSince(made.person(), Trials.NOON.minusSeconds(1))))
                .containsExactly(made);
        assertThat(trials.in(
                        theirs,
                        () -> functions.givenSince(made.person(), Trials.NOON.minusSeconds(1))))
                .isEmpty();
        assertThat(trials.in(mine, () -> functions.onThing(thing(made), LAST.plusDays(1))))
                .isEmpty();
    }

    private void whatIsOverIsToldAtHome(TestTerritory mine, TestTerritory theirs) {
        Function made = mandate(mine);
        LocalDate after = LAST.plusDays(1);
        assertThat(trials.in(mine, () -> functions.past(made.person(), LAST, DAY)))
                .isEmpty();
        assertThat(trials.in(mine, () -> functions.past(made.person(), after, LAST)))
                .containsExactly(new PastFunction(made, LAST));
        assertThat(trials.in(mine, () -> functions.past(made.person(), after, after)))
                .isEmpty();
        assertThat(trials.in(theirs, () -> functions.past(made.person(), after, LAST)))
                .isEmpty();
    }

    private void theLongerOfTwoGoesOnAtHome(TestTerritory mine, TestTerritory theirs) {
        Function shorter = mandate(mine);
        Thing gone = thing(shorter);
        Thing kept = MandateKind.thing(ActorId.next());
        Function longer = new Function(
                FunctionId.next(),
                shorter.kind(),
                shorter.person(),
                kept,
                null,
                DAY,
                null,
                Trials.NOON,
                null);
        trials.run(mine, () -> functions.insert(longer));
        Function other = insert(mine, shorter.kind(), gone, LAST, null);
        ThingJoined joined = new ThingJoined(UUID.randomUUID(), gone, kept);
        trials.run(theirs, () -> functions.join(joined, Trials.NOON));
        assertThat(trials.in(mine, () -> functions.onThing(gone, DAY))).hasSize(2);
        trials.run(mine, () -> functions.join(joined, Trials.NOON));
        assertThat(trials.in(mine, () -> functions.onThing(gone, DAY))).isEmpty();
        assertThat(trials.in(mine, () -> functions.onThing(kept, DAY)))
                .extracting(Function::id)
                .containsExactlyInAnyOrder(longer.id(), other.id());
    }

    private void aRoleCountsOnlyWhereItWasGranted(TestTerritory mine, TestTerritory theirs) {
        Function made = evaluator(mine);
        assertThat(trials.in(mine, () -> functions.ofPerson(made.person(), DAY)))
                .containsExactly(made);
        assertThat(trials.in(theirs, () -> functions.ofPerson(made.person(), DAY)))
                .isEmpty();
    }

    private void whoHasItAndWhoGaveItKnowOfItsEndAtHome(TestTerritory mine, TestTerritory theirs) {
        PersonId giver = trials.person(mine);
        Thing actor = MandateKind.thing(ActorId.next());
        Function made = insert(mine, MandateKind.OPERATOR.code(), actor, LAST, giver);
        Function endless = insert(mine, MandateKind.OPERATOR.code(), actor, null, giver);
        assertThat(trials.in(mine, () -> functions.ending(giver, DAY))).containsExactly(made);
        assertThat(trials.in(mine, () -> functions.ending(made.person(), DAY)))
                .containsExactly(made);
        assertThat(trials.in(mine, () -> functions.ending(endless.person(), DAY)))
                .isEmpty();
        assertThat(trials.in(mine, () -> functions.ending(giver, LAST.plusDays(1))))
                .isEmpty();
        assertThat(trials.in(theirs, () -> functions.ending(giver, DAY))).isEmpty();
    }

    private void holdersAreThoseOfTheTerritory(TestTerritory mine, TestTerritory theirs) {
        Function made = evaluator(mine);
        String kind = made.kind();
        assertThat(trials.in(mine, () -> functions.inTerritory(kind, DAY))).containsExactly(made);
        assertThat(trials.in(mine, () -> functions.inTerritory(kind, DAY.minusDays(1))))
                .isEmpty();
        assertThat(trials.in(theirs, () -> functions.inTerritory(kind, DAY))).isEmpty();
    }

    private void nobodyRevokesTheRoleOfAnotherTerritory(TestTerritory mine, TestTerritory theirs) {
        Function made = evaluator(mine);
        assertThat(trials.in(theirs, () -> functions.end(made.id(), null, Trials.NOON)))
                .isFalse();
        assertThat(trials.in(mine, () -> functions.end(made.id(), null, Trials.NOON)))
                .isTrue();
        assertThat(trials.in(mine, () -> functions.ofPerson(made.person(), DAY)))
                .isEmpty();
    }

    private void endedMandatesAreStillRememberedAtHome(TestTerritory mine, TestTerritory theirs) {
        Function made = mandate(mine);
        assertThat(trials.in(mine, () -> functions.end(made.id(), null, Trials.NOON)))
                .isTrue();
        assertThat(trials.in(mine, () -> functions.end(made.id(), null, Trials.NOON)))
                .isFalse();
        assertThat(trials.in(mine, () -> functions.byId(made.id()))).isEmpty();
        assertThat(trials.in(mine, () -> functions.everOn(thing(made)))).isTrue();
        assertThat(trials.in(theirs, () -> functions.everOn(thing(made)))).isFalse();
    }

    private void anEndIsTakenBackOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Function made = mandate(mine);
        assertThat(trials.in(mine, () -> functions.ended(made.id()))).isEmpty();
        trials.in(mine, () -> functions.end(made.id(), null, Trials.NOON));
        assertThat(trials.in(theirs, () -> functions.ended(made.id()))).isEmpty();
        trials.run(theirs, () -> functions.restore(made.id()));
        assertThat(trials.in(mine, () -> functions.ended(made.id()))).contains(made);
        trials.run(mine, () -> functions.restore(made.id()));
        assertThat(trials.in(mine, () -> functions.byId(made.id()))).contains(made);
    }

    private void territoriesDoNotWaitForEachOther(TestTerritory mine, TestTerritory theirs) {
        // The other territory takes its lock while this one is held: it would hang if they shared
        // it.
        trials.run(mine, () -> {
            functions.lock(null);
            Thread other =
                    Thread.ofVirtual().start(() -> trials.run(theirs, () -> functions.lock(null)));
            try {
                assertThat(other.join(java.time.Duration.ofSeconds(20))).isTrue();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void aLastDayIsSetOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Function made = mandate(mine);
        trials.run(mine, () -> functions.end(made.id(), null, Trials.NOON));
        trials.run(theirs, () -> functions.reopen(made.id(), null));
        assertThat(trials.in(mine, () -> functions.byId(made.id()))).isEmpty();
        trials.run(mine, () -> functions.reopen(made.id(), LAST.plusDays(1)));
        assertThat(trials.in(mine, () -> functions.byId(made.id())))
                .hasValueSatisfying(again -> assertThat(again.until()).isEqualTo(LAST.plusDays(1)));
    }

    private void whatNobodyHasAnyMoreIsKnownAtHomeAlone(TestTerritory mine, TestTerritory theirs) {
        Function made = mandate(mine);
        String kind = made.kind();
        assertThat(trials.in(mine, () -> functions.left(kind, LAST))).isEmpty();
        assertThat(trials.in(mine, () -> functions.left(kind, LAST.plusDays(1))))
                .containsExactly(thing(made));
        trials.run(mine, () -> functions.end(made.id(), null, Trials.NOON));
        assertThat(trials.in(mine, () -> functions.left(kind, DAY))).containsExactly(thing(made));
        assertThat(trials.in(theirs, () -> functions.left(kind, DAY))).isEmpty();
        insert(mine, kind, thing(made), null, null);
        assertThat(trials.in(mine, () -> functions.left(kind, DAY))).isEmpty();
    }
}

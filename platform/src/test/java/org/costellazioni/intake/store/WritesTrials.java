package org.costellazioni.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportPart;
import org.costellazioni.intake.rules.StayReason;
import org.costellazioni.intake.store.Write.What;
import org.springframework.dao.DataIntegrityViolationException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What imports wrote, with two territories. */
class WritesTrials implements RepositoryTrials {

    private static final UUID ACTOR = new UUID(0, 7);
    private static final UUID UNDOING = new UUID(0, 8);

    private final Writes writes;
    private final UndecidedRows undecided;
    private final Stage stage;

    WritesTrials(Writes writes, UndecidedRows undecided, Stage stage) {
        this.writes = writes;
        this.undecided = undecided;
        this.stage = stage;
    }

    @Override
    public Class<?> repository() {
        return Writes.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "insert", this::importsOfOthersCannotBeNamed,
                "ask", this::isWantedOnlyAtHome,
                "wanted", this::isWantedOnlyAtHome,
                "told", this::othersSayItOnlyAtHome,
                "decided", this::isDecidedOnlyAtHome,
                "settle", this::isSettledOnlyAtHome,
                "of", this::isWantedOnlyAtHome,
                "staying", this::isSettledOnlyAtHome,
                "terms", this::termsAreToldOnlyAtHome,
                "deleteBefore", this::isForgottenOnlyAtHome);
    }

    private ImportId written(TestTerritory mine, What... whats) {
        ImportId id = stage.anEndedImport(mine);
        stage.run(
                mine,
                () -> writes.insert(List.of(whats).stream()
                        .map(what -> draft(what).at(id, 4, null))
                        .toList()));
        return id;
    }

    private static Write.Draft draft(What what) {
        boolean term = what == What.TERM_MADE;
        return new Write.Draft(
                what,
                term ? null : ACTOR,
                term ? "theme/bici" : what == What.ACTOR_FIELD ? "email" : null,
                null,
                term ? "Bici" : null);
    }

    private static ImportPart whole(ImportId id) {
        return new ImportPart(id, null, null);
    }

    private void importsOfOthersCannotBeNamed(TestTerritory mine, TestTerritory theirs) {
        ImportId id = written(mine, What.ACTOR_MADE);
        assertThatThrownBy(() -> stage.run(
                        theirs,
                        () -> writes.insert(List.of(draft(What.ACTOR_MADE).at(id, 1, null)))))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void isWantedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ImportId id = written(mine, What.ACTOR_MADE, What.ACTOR_FIELD);
        assertThat(stage.in(mine, () -> writes.of(whole(id), 9))).hasSize(2);
        assertThat(stage.in(theirs, () -> writes.of(whole(id), 9))).isEmpty();
        assertThat(stage.in(theirs, () -> writes.ask(whole(id), UNDOING))).isZero();
        assertThat(stage.in(mine, () -> writes.ask(new ImportPart(id, 5L, null), UNDOING)))
                .isZero();
        assertThat(stage.in(mine, () -> writes.ask(whole(id), UNDOING))).isEqualTo(2);
        assertThat(stage.in(mine, () -> writes.wanted(UNDOING)))
                .extracting(Write::what)
                .containsExactly(What.ACTOR_FIELD, What.ACTOR_MADE);
        assertThat(stage.in(theirs, () -> writes.wanted(UNDOING))).isEmpty();
    }

    private void othersSayItOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ImportId id = written(mine, What.ACTOR_MADE);
        written(mine, What.ACTOR_FIELD);
        stage.run(mine, () -> writes.ask(whole(id), UNDOING));
        Set<Long> number =
                Set.of(stage.in(mine, () -> writes.wanted(UNDOING)).getFirst().number());
        assertThat(stage.in(mine, () -> writes.told(number, Set.of()))).isEqualTo(number);
        assertThat(stage.in(theirs, () -> writes.told(number, Set.of()))).isEmpty();
    }

    private void isDecidedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        UUID actor = stage.anActor(mine, "Coro");
        ImportId id = stage.anImport(mine);
        UUID row = stage.in(
                mine, () -> undecided.insert(id, "csv", UndecidedRowsTrials.ROW, List.of()));
        stage.run(
                mine,
                () -> undecided.decide(
                        row,
                        "SAME",
                        new org.costellazioni.kernel.ActorId(actor),
                        null,
                        Instant.EPOCH));
        assertThat(stage.in(mine, () -> writes.decided(Set.of(actor)))).containsExactly(actor);
        assertThat(stage.in(theirs, () -> writes.decided(Set.of(actor)))).isEmpty();
    }

    private void isSettledOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ImportId id = written(mine, What.ACTOR_MADE);
        stage.run(mine, () -> writes.ask(whole(id), UNDOING));
        long number = stage.in(mine, () -> writes.wanted(UNDOING)).getFirst().number();
        Map<Long, StayReason> reason = Map.of(number, StayReason.PERSON);
        stage.run(theirs, () -> writes.settle(UNDOING, Set.of(), reason));
        assertThat(stage.in(mine, () -> writes.staying(id, 9))).isEmpty();
        stage.run(mine, () -> writes.settle(UNDOING, Set.of(), reason));
        assertThat(stage.in(mine, () -> writes.staying(id, 9)))
                .extracting(Writes.Staying::reason)
                .containsExactly(StayReason.PERSON);
        assertThat(stage.in(theirs, () -> writes.staying(id, 9))).isEmpty();
        stage.run(theirs, () -> writes.settle(UNDOING, Set.of(number), Map.of()));
        assertThat(stage.in(mine, () -> writes.of(whole(id), 9))).hasSize(1);
    }

    private void termsAreToldOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ImportId id = written(mine, What.TERM_MADE);
        assertThat(stage.in(mine, () -> writes.terms(id)))
                .containsOnly(Map.entry("theme/bici", "Bici"));
        assertThat(stage.in(theirs, () -> writes.terms(id))).isEmpty();
    }

    private void isForgottenOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ImportId id = written(mine, What.ACTOR_MADE);
        Instant later = Instant.EPOCH.plusSeconds(9);
        assertThat(stage.in(theirs, () -> writes.deleteBefore(later, 9))).isZero();
        assertThat(stage.in(mine, () -> writes.deleteBefore(Instant.EPOCH, 9))).isZero();
        assertThat(stage.in(mine, () -> writes.of(whole(id), 9))).hasSize(1);
        assertThat(stage.in(mine, () -> writes.deleteBefore(later, 9))).isEqualTo(1);
    }
}

package org.costellazioni.registry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.Ties;
import org.springframework.dao.DataIntegrityViolationException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Ties with two territories. */
class TieRowsTrials implements RepositoryTrials {

    private static final LocalDate DAY = LocalDate.parse("2025-05-01");

    private static final Ties.Kinds KINDS = new Ties.Kinds(List.of());

    private final TieRows rows;
    private final Stage stage;
    private final TestActors actors;

    TieRowsTrials(TieRows rows, Stage stage, TestActors actors) {
        this.rows = rows;
        this.stage = stage;
        this.actors = actors;
    }

    /** A member, its network and the tie between them, in one territory. */
    private record Tied(ActorId member, ActorId network, UUID tie) {}

    @Override
    public Class<?> repository() {
        return TieRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "put", this::actorsOfOthersCannotBeTied,
                "tell", this::actorsOfOthersCannotBeTied,
                "of", this::isSeenOnlyAtHome,
                "members", this::isSeenOnlyAtHome,
                "ends", this::isSeenOnlyAtHome,
                "end", this::isEndedOnlyAtHome,
                "withdraw", this::isWithdrawnOnlyAtHome,
                "restorable", this::comesBackOnlyAtHome,
                "restore", this::comesBackOnlyAtHome);
    }

    private void actorsOfOthersCannotBeTied(TestTerritory mine, TestTerritory theirs) {
        Tied tied = tied(mine);
        TieRows.Recording recording = new TieRows.Recording(Instant.EPOCH, null, "desk", false);
        Ties.Draft draft = new Ties.Draft(
                TieKind.Code.MEMBER_OF,
                tied.member,
                tied.network,
                null,
                DAY,
                null,
                1,
                Proof.page("/documenti/2", "Verbale"),
                true);
        assertThatThrownBy(() -> stage.in(theirs, () -> rows.put(List.of(draft), recording)))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> stage.in(theirs, () -> rows.tell(List.of(draft), recording)))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(stage.in(mine, () -> rows.tell(List.of(draft), recording)))
                .extracting(TieRows.Told::stored)
                .containsExactly(TieRows.Stored.INSERTED);
    }

    private void isSeenOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Tied tied = tied(mine);
        assertThat(stage.in(mine, () -> rows.of(tied.member, true, KINDS))).hasSize(1);
        assertThat(stage.in(mine, () -> rows.members(tied.network, true, KINDS)))
                .hasSize(1);
        assertThat(stage.in(mine, () -> rows.ends(tied.tie))).isPresent();
        assertThat(stage.in(theirs, () -> rows.of(tied.member, true, KINDS))).isEmpty();
        assertThat(stage.in(theirs, () -> rows.members(tied.network, true, KINDS)))
                .isEmpty();
        assertThat(stage.in(theirs, () -> rows.ends(tied.tie))).isEmpty();
    }

    private void isEndedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Tied tied = tied(mine);
        assertThat(stage.in(theirs, () -> rows.end(tied.tie, DAY))).isFalse();
        assertThat(stage.in(mine, () -> rows.end(tied.tie, DAY))).isTrue();
    }

    private void isWithdrawnOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Tied tied = tied(mine);
        assertThat(stage.in(theirs, () -> rows.withdraw(tied.tie, Instant.EPOCH)))
                .isFalse();
        assertThat(stage.in(mine, () -> rows.withdraw(tied.tie, Instant.EPOCH))).isTrue();
    }

    private void comesBackOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Tied tied = tied(mine);
        assertThat(stage.in(mine, () -> rows.restorable(tied.tie))).isFalse();
        stage.in(mine, () -> rows.withdraw(tied.tie, Instant.EPOCH));
        assertThat(stage.in(theirs, () -> rows.restorable(tied.tie))).isFalse();
        stage.run(theirs, () -> rows.restore(tied.tie));
        assertThat(stage.in(mine, () -> rows.restorable(tied.tie))).isTrue();
        stage.run(mine, () -> rows.restore(tied.tie));
        assertThat(stage.in(mine, () -> rows.of(tied.member, true, KINDS))).hasSize(1);
        stage.in(mine, () -> rows.withdraw(tied.tie, Instant.EPOCH));
        actors.tie(mine, TieKind.Code.MEMBER_OF, tied.member, tied.network, "2023-03-12");
        assertThat(stage.in(mine, () -> rows.restorable(tied.tie)))
                .as("the same was recorded anew")
                .isFalse();
    }

    private Tied tied(TestTerritory territory) {
        ActorId member = actors.make(territory, "ets", "Il Cortile");
        ActorId network = actors.make(territory, "network", "Rete del quartiere");
        actors.tie(territory, TieKind.Code.MEMBER_OF, member, network, "2023-03-12");
        UUID tie = stage.in(territory, () -> rows.of(member, true, KINDS))
                .getFirst()
                .id();
        return new Tied(member, network, tie);
    }
}

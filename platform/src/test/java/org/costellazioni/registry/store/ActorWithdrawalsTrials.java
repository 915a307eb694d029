package org.costellazioni.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.FiscalCode;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.removal.WithdrawnActor;
import org.costellazioni.registry.rules.WithdrawalReason;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Actors that are withdrawn, with two territories. */
class ActorWithdrawalsTrials implements RepositoryTrials {

    private static final Instant NOON = Instant.parse("2026-03-01T11:00:00Z");
    private static final String CODE = "0000007999" + FiscalCode.checkDigit("0000007999");

    private final ActorWithdrawals rows;
    private final Actors facade;
    private final TestActors actors;
    private final Stage stage;

    ActorWithdrawalsTrials(ActorWithdrawals rows, Actors facade, TestActors actors, Stage stage) {
        this.rows = rows;
        this.facade = facade;
        this.actors = actors;
        this.stage = stage;
    }

    @Override
    public Class<?> repository() {
        return ActorWithdrawals.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "withdraw", this::goesAndComesBackOnlyAtHome,
                "bySlug", this::goesAndComesBackOnlyAtHome,
                "byId", this::goesAndComesBackOnlyAtHome,
                "lift", this::goesAndComesBackOnlyAtHome,
                "codeTaken", this::aCodeIsTakenOnlyAtHome,
                "ties", this::tiesAreFoundOnlyAtHome);
    }

    private boolean withdraw(TestTerritory territory, UUID id, ActorId actor) {
        return stage.in(
                territory,
                () -> rows.withdraw(
                        id,
                        actor,
                        WithdrawalReason.CLOSED_DOWN,
                        "Lo dice il registro",
                        NOON,
                        null));
    }

    private boolean there(TestTerritory territory, ActorId actor) {
        return stage.in(territory, () -> facade.byId(actor)).isPresent();
    }

    private void goesAndComesBackOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId actor = actors.make(mine, "ets", "Il Cortile");
        UUID id = TimeOrderedIds.next();
        assertThat(withdraw(theirs, id, actor)).isFalse();
        assertThat(there(mine, actor)).isTrue();
        assertThat(withdraw(mine, id, actor)).isTrue();
        assertThat(withdraw(mine, TimeOrderedIds.next(), actor)).isFalse();
        assertThat(there(mine, actor)).isFalse();
        WithdrawnActor withdrawn = stage.in(mine, () -> rows.byId(id)).orElseThrow();
        assertThat(withdrawn.reason()).isEqualTo(WithdrawalReason.CLOSED_DOWN);
        assertThat(withdrawn.slug()).isEqualTo("il-cortile");
        assertThat(stage.in(mine, () -> rows.bySlug("il-cortile"))).contains(withdrawn);
        assertThat(stage.in(theirs, () -> rows.byId(id))).isEmpty();
        assertThat(stage.in(theirs, () -> rows.bySlug("il-cortile"))).isEmpty();
        stage.run(theirs, () -> rows.lift(withdrawn, NOON, null));
        assertThat(there(mine, actor)).isFalse();
        stage.run(mine, () -> rows.lift(withdrawn, NOON, null));
        assertThat(there(mine, actor)).isTrue();
        assertThat(stage.in(mine, () -> rows.byId(id))).isEmpty();
    }

    private void aCodeIsTakenOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId actor = coded(mine);
        coded(theirs);
        assertThat(stage.in(mine, () -> rows.codeTaken(actor))).isFalse();
        withdraw(mine, TimeOrderedIds.next(), actor);
        assertThat(stage.in(mine, () -> rows.codeTaken(actor))).isFalse();
        coded(mine);
        assertThat(stage.in(mine, () -> rows.codeTaken(actor))).isTrue();
        assertThat(stage.in(theirs, () -> rows.codeTaken(actor))).isFalse();
    }

    private ActorId coded(TestTerritory territory) {
        return actors.make(
                territory,
                new ActorSheet(Map.of(
                        ActorField.NAME, "La Tela",
                        ActorField.KIND, "ets",
                        ActorField.FISCAL_CODE, CODE)));
    }

    private void tiesAreFoundOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId cortile = actors.make(mine, "ets", "Il Cortile");
        ActorId tela = actors.make(mine, "ets", "La Tela");
        actors.tie(mine, TieKind.Code.MET_WITH, cortile, tela, "2025-05-01");
        assertThat(stage.in(mine, () -> rows.ties(cortile))).hasSize(1);
        assertThat(stage.in(mine, () -> rows.ties(tela))).hasSize(1);
        assertThat(stage.in(theirs, () -> rows.ties(cortile))).isEmpty();
    }
}

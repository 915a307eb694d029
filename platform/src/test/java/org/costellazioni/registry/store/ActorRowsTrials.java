package org.costellazioni.registry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.twins.Twins;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.EmptyResultDataAccessException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Sheets with two territories. */
class ActorRowsTrials implements RepositoryTrials {

    private static final String CODE = TestActors.code(1);
    private static final ActorSheet SHEET =
            TestActors.sheet("ets", "Il Cortile").with(ActorField.FISCAL_CODE, CODE);

    private final ActorRows rows;
    private final Stage stage;
    private final TestActors actors;

    private final Twins twins;

    ActorRowsTrials(ActorRows rows, Stage stage, TestActors actors, Twins twins) {
        this.rows = rows;
        this.stage = stage;
        this.actors = actors;
        this.twins = twins;
    }

    @Override
    public Class<?> repository() {
        return ActorRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "sheet", this::whatOneSaysThatWasJoinedIsReadOnlyAtHome,
                "byFiscalCodes", this::aCodeIsFoundOnlyAtHome,
                "byIds", this::anIdentifierIsFoundOnlyAtHome,
                "formerCodes", this::whoWasJoinedIsRememberedOnlyAtHome,
                "survivors", this::whoWasJoinedIsRememberedOnlyAtHome,
                "lock", this::isLockedOnlyAtHome,
                "takenSlugs", this::anAddressIsTakenOnlyAtHome,
                "insert", this::theSameSheetMayStandInBoth,
                "update", this::isChangedOnlyAtHome,
                "confirm", this::isConfirmedOnlyAtHome);
    }

    private void aCodeIsFoundOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        actors.make(mine, SHEET);
        assertThat(stage.in(mine, () -> rows.byFiscalCodes(Set.of(CODE)))).hasSize(1);
        assertThat(stage.in(theirs, () -> rows.byFiscalCodes(Set.of(CODE)))).isEmpty();
    }

    private void anIdentifierIsFoundOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        List<ActorId> ids = List.of(actors.make(mine, SHEET));
        assertThat(stage.in(mine, () -> rows.byIds(ids))).hasSize(1);
        assertThat(stage.in(theirs, () -> rows.byIds(ids))).isEmpty();
    }

    private void whoWasJoinedIsRememberedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId gone = actors.make(mine, SHEET);
        ActorId kept = actors.make(mine, "ets", "La Tela");
        mine.in(() -> twins.merge(kept, gone, Acting.MACHINE)).orThrow();
        assertThat(stage.in(mine, () -> rows.formerCodes(Set.of(CODE)))).containsEntry(CODE, kept);
        assertThat(stage.in(mine, () -> rows.survivors(Set.of(gone)))).containsEntry(gone, kept);
        assertThat(stage.in(theirs, () -> rows.formerCodes(Set.of(CODE)))).isEmpty();
        assertThat(stage.in(theirs, () -> rows.survivors(Set.of(gone)))).isEmpty();
    }

    private void whatOneSaysThatWasJoinedIsReadOnlyAtHome(
            TestTerritory mine, TestTerritory theirs) {
        ActorId gone = actors.make(mine, SHEET);
        ActorId kept = actors.make(mine, "ets", "La Tela");
        mine.in(() -> twins.merge(kept, gone, Acting.MACHINE)).orThrow();
        assertThat(stage.in(mine, () -> rows.sheet(gone))).isEqualTo(SHEET);
        assertThatThrownBy(() -> stage.in(theirs, () -> rows.sheet(gone)))
                .isInstanceOf(EmptyResultDataAccessException.class);
    }

    private void territoriesDoNotWaitForEachOther(TestTerritory mine, TestTerritory theirs) {
        List<ActorId> both =
                List.of(actors.make(mine, "ets", "Il Ponte"), actors.make(mine, "ets", "La Tela"));
        stage.run(mine, () -> {
            rows.lock(both);
            stage.run(theirs, () -> rows.lock(both));
        });
    }

    private void isLockedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId actor = actors.make(mine, SHEET);
        assertThat(stage.in(mine, () -> rows.lock(actor))).isPresent();
        assertThat(stage.in(theirs, () -> rows.lock(actor))).isEmpty();
        stage.run(theirs, () -> rows.lock(List.of(actor)));
        stage.run(mine, () -> rows.lock(List.of(actor)));
        territoriesDoNotWaitForEachOther(mine, theirs);
    }

    private void anAddressIsTakenOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        actors.make(mine, SHEET);
        Set<String> asked = Set.of("il-cortile", "altro");
        assertThat(stage.in(mine, () -> rows.takenSlugs(asked))).containsExactly("il-cortile");
        assertThat(stage.in(theirs, () -> rows.takenSlugs(asked))).isEmpty();
    }

    private void theSameSheetMayStandInBoth(TestTerritory mine, TestTerritory theirs) {
        insert(mine);
        insert(theirs);
        assertThat(stage.in(mine, () -> rows.byFiscalCodes(Set.of(CODE)))).hasSize(1);
        assertThat(stage.in(theirs, () -> rows.byFiscalCodes(Set.of(CODE)))).hasSize(1);
    }

    private void insert(TestTerritory territory) {
        ActorWrite actor = new ActorWrite(ActorId.next(), "cortile", 0, SHEET, Set.of(), false);
        stage.run(territory, () -> rows.insert(List.of(actor), Instant.EPOCH, null, "desk"));
    }

    private void isChangedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId actor = actors.make(mine, SHEET);
        ActorWrite changed = new ActorWrite(
                actor, "il-cortile", 1, SHEET.with(ActorField.NAME, "Altro"), Set.of(), false);
        assertThat(stage.in(theirs, () -> rows.update(List.of(changed)))).isZero();
        assertThat(stage.in(mine, () -> rows.update(List.of(changed)))).isEqualTo(1);
    }

    private void isConfirmedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId actor = actors.make(mine, SHEET);
        assertThatThrownBy(() -> confirm(theirs, actor))
                .isInstanceOf(DataIntegrityViolationException.class);
        confirm(mine, actor);
    }

    private void confirm(TestTerritory territory, ActorId actor) {
        stage.run(
                territory,
                () -> rows.confirm(
                        actor, UUID.randomUUID(), Instant.EPOCH, new PersonId(UUID.randomUUID())));
    }
}

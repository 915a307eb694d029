package org.costellazioni.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.UndecidedRow;
import org.costellazioni.intake.rules.ActorRow;
import org.costellazioni.intake.rules.ListField;
import org.costellazioni.intake.rules.NameIndex;
import org.springframework.dao.DataIntegrityViolationException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rows that wait, with two territories. */
class UndecidedRowsTrials implements RepositoryTrials {

    static final ActorRow ROW =
            new ActorRow(4, "Coro", Map.of(ListField.NAME, "Coro", ListField.EMAIL, "a@b.it"));

    private final UndecidedRows rows;
    private final Stage stage;

    UndecidedRowsTrials(UndecidedRows rows, Stage stage) {
        this.rows = rows;
        this.stage = stage;
    }

    @Override
    public Class<?> repository() {
        return UndecidedRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "insert", this::candidatesOfAnotherTerritoryAreRefused,
                "known", this::aRowWaitsInItsTerritoryAlone,
                "count", this::aRowWaitsInItsTerritoryAlone,
                "waiting", this::aRowWaitsInItsTerritoryAlone,
                "claim", this::aRowWaitsInItsTerritoryAlone,
                "imports", this::filesAreNamedInTheirTerritoryAlone,
                "any", this::onlyItsTerritoryDecides,
                "decide", this::onlyItsTerritoryDecides);
    }

    private UndecidedRow waiting(TestTerritory mine) {
        ImportId id = stage.anImport(mine);
        NameIndex.Match match = new NameIndex.Match(stage.anActor(mine, "Coro"), 90);
        stage.run(mine, () -> rows.insert(id, "csv", ROW, List.of(match)));
        return stage.in(mine, () -> rows.waiting(10)).getFirst();
    }

    private void filesAreNamedInTheirTerritoryAlone(TestTerritory mine, TestTerritory theirs) {
        UndecidedRow row = waiting(mine);
        ImportId later = stage.anImport(mine);
        assertThat(stage.in(mine, () -> rows.imports(10)).keySet())
                .as("first those of which rows wait")
                .containsExactly(row.importId().value(), later.value());
        assertThat(stage.in(mine, () -> rows.imports(1))).hasSize(1).containsValue("elenco.csv");
        assertThat(stage.in(theirs, () -> rows.imports(10))).isEmpty();
    }

    private void aRowWaitsInItsTerritoryAlone(TestTerritory mine, TestTerritory theirs) {
        UndecidedRow row = waiting(mine);
        assertThat(row.values()).isEqualTo(ROW.values());
        assertThat(row.candidates()).hasSize(1);
        assertThat(stage.in(mine, () -> rows.count())).isEqualTo(1);
        assertThat(stage.in(mine, () -> rows.known("csv", List.of(ROW.key()))))
                .containsExactly(
                        Map.entry(ROW.fingerprint(), new UndecidedRows.Known(row.id(), false)));
        assertThat(stage.in(theirs, () -> rows.count())).isZero();
        assertThat(stage.in(theirs, () -> rows.waiting(10))).isEmpty();
        assertThat(stage.in(theirs, () -> rows.claim(row.id()))).isEmpty();
        assertThat(stage.in(mine, () -> rows.claim(row.id()))).isPresent();
        assertThat(stage.in(theirs, () -> rows.known("csv", List.of(ROW.key()))))
                .isEmpty();
    }

    private void onlyItsTerritoryDecides(TestTerritory mine, TestTerritory theirs) {
        UUID row = waiting(mine).id();
        assertThatThrownBy(() -> stage.run(
                        theirs, () -> rows.decide(row, "DISCARDED", null, null, Instant.EPOCH)))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(stage.in(mine, () -> rows.count())).isEqualTo(1);
        assertThat(stage.in(mine, () -> rows.decide(row, "DISCARDED", null, null, Instant.EPOCH)))
                .isTrue();
        assertThat(stage.in(mine, () -> rows.decide(row, "DISCARDED", null, null, Instant.EPOCH)))
                .isFalse();
        assertThat(stage.in(mine, () -> rows.count())).isZero();
        assertThat(stage.in(mine, () -> rows.any(row))).isPresent();
        assertThat(stage.in(theirs, () -> rows.any(row))).isEmpty();
    }

    private void candidatesOfAnotherTerritoryAreRefused(TestTerritory mine, TestTerritory theirs) {
        ImportId id = stage.anImport(mine);
        NameIndex.Match foreign = new NameIndex.Match(stage.anActor(theirs, "Coro"), 90);
        assertThatThrownBy(
                        () -> stage.run(mine, () -> rows.insert(id, "csv", ROW, List.of(foreign))))
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}

package org.costellazioni.intake.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.rules.ActorRow;
import org.costellazioni.intake.rules.ListField;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Handover;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who finishes which import, with two territories. */
class ImportChargesTrials implements RepositoryTrials {

    private static final ActorRow ROW =
            new ActorRow(4, "Coro", Map.of(ListField.NAME, "Coro", ListField.EMAIL, "a@b.it"));

    private final ImportCharges charges;
    private final StoredImports imports;
    private final UndecidedRows rows;
    private final TestPeople people;
    private final Stage stage;

    ImportChargesTrials(
            ImportCharges charges,
            StoredImports imports,
            UndecidedRows rows,
            TestPeople people,
            Stage stage) {
        this.charges = charges;
        this.imports = imports;
        this.rows = rows;
        this.people = people;
        this.stage = stage;
    }

    @Override
    public Class<?> repository() {
        return ImportCharges.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "of", this::whatIsFinishedIsNobodysAnyMore,
                "pass", this::itPassesOnceAndOnlyAtHome);
    }

    private ImportId anImport(TestTerritory mine, Person by, ImportView.State state) {
        ImportId id = ImportId.parse(TimeOrderedIds.next().toString()).orElseThrow();
        stage.run(
                mine,
                () -> imports.insert(id, Stage.REQUEST, Stage.FILE, state, by.id(), Instant.EPOCH));
        return id;
    }

    private List<Handover.Item> of(TestTerritory territory, Person person) {
        return stage.in(territory, () -> charges.of(person.id()));
    }

    private void whatIsFinishedIsNobodysAnyMore(TestTerritory mine, TestTerritory theirs) {
        Person bruno = people.play(Cast.CLERK, mine);
        anImport(mine, bruno, ImportView.State.DONE);
        ImportId waiting = anImport(mine, bruno, ImportView.State.DONE);
        ImportId draft = anImport(mine, bruno, ImportView.State.DRAFT);
        stage.run(mine, () -> rows.insert(waiting, "csv", ROW, List.of()));
        assertThat(of(mine, bruno))
                .extracting(Handover.Item::id)
                .containsExactlyInAnyOrder(draft.value(), waiting.value());
        assertThat(of(theirs, bruno)).isEmpty();
        stage.run(
                mine,
                () -> rows.decide(
                        rows.waiting(10).getFirst().id(), "DISCARDED", null, null, Instant.EPOCH));
        assertThat(of(mine, bruno)).extracting(Handover.Item::id).containsExactly(draft.value());
    }

    private void itPassesOnceAndOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Person bruno = people.play(Cast.CLERK, mine);
        Person other = people.play(Cast.CLERK, mine);
        ImportId draft = anImport(mine, bruno, ImportView.State.DRAFT);
        for (TestTerritory where : List.of(theirs, mine, mine)) {
            boolean first = where == mine && of(mine, other).isEmpty();
            assertThat(stage.in(
                            where,
                            () -> charges.pass(
                                    draft.value(), bruno.id(), other.id(), Acting.MACHINE)))
                    .isEqualTo(first ? Optional.of(draft.value()) : Optional.empty());
        }
        assertThat(of(mine, bruno)).isEmpty();
        assertThat(of(mine, other)).hasSize(1);
    }
}

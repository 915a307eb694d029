package org.costellazioni.registry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.twins.Merger;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

class MergerRowsTrials implements RepositoryTrials {

    private static final Instant NOON = Instant.parse("2036-03-01T11:00:00Z");

    private final MergerRows rows;
    private final ActorReading reading;
    private final Stage stage;
    private final TestActors actors;
    private final JdbcClient jdbc;

    MergerRowsTrials(
            MergerRows rows,
            ActorReading reading,
            Stage stage,
            TestActors actors,
            JdbcClient jdbc) {
        this.rows = rows;
        this.reading = reading;
        this.stage = stage;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    @Override
    public Class<?> repository() {
        return MergerRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "merge", this::isMergedOnlyAtHome,
                "leadsTo", this::isMergedOnlyAtHome,
                "insert", this::isPartedOnlyAtHome,
                "find", this::isPartedOnlyAtHome,
                "codeTaken", this::aCodeIsTakenOnlyAtHome,
                "part", this::isPartedOnlyAtHome);
    }

    private Merger merger(TestTerritory territory) {
        ActorId kept = actors.make(territory, "ets", "La Tela");
        ActorId gone = actors.make(
                territory,
                TestActors.sheet("ets", "Il Cortile")
                        .with(ActorField.FISCAL_CODE, TestActors.code(1)));
        return new Merger(
                TimeOrderedIds.next(), kept, gone, Set.of(ActorField.PHONE), "Mestre", NOON, null);
    }

    private void isMergedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Merger merger = merger(mine);
        assertThatThrownBy(() -> stage.run(theirs, () -> rows.merge(merger, List.of())))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(stage.in(mine, () -> reading.bySlug("il-cortile"))).isPresent();
        stage.run(mine, () -> rows.merge(merger, List.of()));
        assertThat(stage.in(mine, () -> reading.bySlug("il-cortile"))).isEmpty();
        assertThat(stage.in(mine, () -> rows.leadsTo(merger.gone()))).contains(merger.kept());
        assertThat(stage.in(theirs, () -> rows.leadsTo(merger.gone()))).isEmpty();
    }

    private void isPartedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Merger merger = merger(mine);
        stage.run(mine, () -> {
            rows.merge(merger, List.of());
            rows.insert(merger);
        });
        assertThat(stage.in(mine, () -> rows.find(merger.id()))).contains(merger);
        assertThat(stage.in(theirs, () -> rows.find(merger.id()))).isEmpty();
        stage.run(theirs, () -> rows.part(merger, List.of(), NOON, null));
        assertThat(stage.in(mine, () -> reading.bySlug("il-cortile"))).isEmpty();
        stage.run(mine, () -> rows.part(merger, List.of(), NOON, null));
        assertThat(stage.in(mine, () -> reading.bySlug("il-cortile"))).isPresent();
        assertThat(stage.in(mine, () -> rows.find(merger.id()))).isEmpty();
    }

    private void aCodeIsTakenOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Merger merger = merger(mine);
        assertThat(stage.in(mine, () -> rows.codeTaken(merger))).isFalse();
        stage.run(mine, () -> rows.merge(merger, List.of()));
        ActorId other = actors.make(mine, "ets", "Altri");
        stage.run(
                mine,
                () -> jdbc.sql("update registry_actors set fiscal_code = :code where id = :id")
                        .param("code", TestActors.code(1))
                        .param("id", other)
                        .update());
        assertThat(stage.in(mine, () -> rows.codeTaken(merger))).isTrue();
        assertThat(stage.in(theirs, () -> rows.codeTaken(merger))).isFalse();
    }
}

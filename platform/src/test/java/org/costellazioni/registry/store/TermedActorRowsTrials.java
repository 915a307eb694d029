package org.costellazioni.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.twins.Merger;
import org.costellazioni.upkeep.undo.MovedRows;
import org.costellazioni.vocabularies.TermJoining;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Codes of terms in sheets with two territories. */
class TermedActorRowsTrials implements RepositoryTrials {

    private static final Instant NOON = Instant.parse("2036-03-01T11:00:00Z");

    private final TermedActorRows rows;
    private final ActorRows sheets;
    private final MergerRows mergers;
    private final MovedRows moved;
    private final Stage stage;
    private final TestActors actors;

    TermedActorRowsTrials(
            TermedActorRows rows,
            ActorRows sheets,
            MergerRows mergers,
            MovedRows moved,
            Stage stage,
            TestActors actors) {
        this.rows = rows;
        this.sheets = sheets;
        this.mergers = mergers;
        this.moved = moved;
        this.stage = stage;
        this.actors = actors;
    }

    @Override
    public Class<?> repository() {
        return TermedActorRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "count", this::aListOfThemesIsJoinedOnlyAtHome,
                "join", this::aListOfThemesIsJoinedOnlyAtHome,
                "lend", this::whatAMergerLentFollowsOnlyAtHome,
                "touch", this::aVersionGrowsOnlyAtHome);
    }

    private static TermJoining joining(String vocabulary, String gone, String kept) {
        return new TermJoining(TimeOrderedIds.next(), vocabulary, gone, kept, NOON, null);
    }

    private ActorId make(TestTerritory territory, String name, String themes) {
        return actors.make(
                territory, TestActors.sheet("hub", name).with(ActorField.THEMES, themes));
    }

    private List<String> themes(TestTerritory territory, ActorId actor) {
        return stage.in(territory, () -> sheets.sheet(actor)).list(ActorField.THEMES);
    }

    private void aListOfThemesIsJoinedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId one = make(mine, "Il Cortile", "sport\nculture\nenvironment");
        ActorId both = make(mine, "La Tela", "culture\nsport");
        ActorId other = make(mine, "Il Faro", "environment");
        ActorId foreign = make(theirs, "Il Cortile", "sport");
        TermJoining themes = joining("theme", "sport", "culture");
        assertThat(stage.in(mine, () -> rows.count(ActorField.THEMES, "sport"))).isEqualTo(2);
        stage.run(mine, () -> rows.join(themes, ActorField.THEMES));
        assertThat(themes(mine, one)).containsExactly("culture", "environment");
        assertThat(themes(mine, both)).containsExactly("culture");
        assertThat(themes(mine, other)).containsExactly("environment");
        assertThat(themes(theirs, foreign)).containsExactly("sport");
        assertThat(stage.in(mine, () -> rows.count(ActorField.THEMES, "sport"))).isZero();
        assertThat(stage.in(theirs, () -> rows.count(ActorField.THEMES, "sport")))
                .isOne();
        stage.run(mine, () -> rows.join(joining("kind", "hub", "company"), ActorField.KIND));
        assertThat(stage.in(mine, () -> rows.count(ActorField.KIND, "company"))).isEqualTo(3);
        assertThat(stage.in(theirs, () -> rows.count(ActorField.KIND, "hub"))).isOne();
        stage.run(mine, () -> moved.putBack(themes.id()));
        assertThat(themes(mine, one)).containsExactly("sport", "culture", "environment");
        assertThat(themes(mine, both)).containsExactly("culture", "sport");
    }

    private void whatAMergerLentFollowsOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId kept = make(mine, "Il Cortile", "culture");
        ActorId gone = make(mine, "Il cortile APS", "sport");
        TermJoining joining = joining("theme", "sport", "culture");
        Merger merger = new Merger(
                TimeOrderedIds.next(),
                kept,
                gone,
                Set.of(ActorField.THEMES),
                null,
                NOON.plusSeconds(1),
                null);
        stage.run(mine, () -> {
            mergers.merge(merger, List.of());
            mergers.insert(merger);
        });
        stage.run(theirs, () -> rows.lend(joining, ActorField.THEMES));
        assertThat(themes(mine, kept)).containsExactly("culture");
        stage.run(mine, () -> rows.lend(joining, ActorField.THEMES));
        assertThat(themes(mine, kept)).containsExactly("sport");
    }

    private void aVersionGrowsOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId actor = make(mine, "Il Cortile", "sport");
        int before = version(mine, actor);
        stage.run(theirs, () -> rows.touch(Set.of(actor.value())));
        assertThat(version(mine, actor)).isEqualTo(before);
        stage.run(mine, () -> rows.touch(Set.of(actor.value())));
        assertThat(version(mine, actor)).isEqualTo(before + 1);
    }

    private int version(TestTerritory territory, ActorId actor) {
        return stage.in(territory, () -> sheets.lock(actor)).orElseThrow().version();
    }
}

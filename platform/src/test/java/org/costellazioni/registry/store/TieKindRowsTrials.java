package org.costellazioni.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.TieKind.Code;
import org.costellazioni.registry.TieKind.Wording;
import org.costellazioni.registry.TieView;
import org.costellazioni.registry.Ties;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Kinds of ties with two territories: the seed for all, the rest each one's own. */
class TieKindRowsTrials implements RepositoryTrials {

    private static final TieKind LENDS = new TieKind(
            new Code("presta-furgone"),
            true,
            new Wording(
                    "presta il furgone a",
                    "usa il furgone di",
                    "ha prestato il furgone a",
                    "ha usato il furgone di"),
            new Wording(null, null),
            List.of("furgone"),
            List.of(),
            5,
            false,
            "");

    private final TieKindRows rows;
    private final TieRows ties;
    private final Stage stage;
    private final TestActors actors;

    TieKindRowsTrials(TieKindRows rows, TieRows ties, Stage stage, TestActors actors) {
        this.rows = rows;
        this.ties = ties;
        this.stage = stage;
        this.actors = actors;
    }

    @Override
    public Class<?> repository() {
        return TieKindRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "all", this::ownKindsStayAtHome,
                "put", this::ownKindsStayAtHome,
                "used", this::isUsedOnlyAtHome,
                "join", this::tiesAreMovedOnlyAtHome,
                "joinings", this::tiesAreMovedOnlyAtHome);
    }

    private void ownKindsStayAtHome(TestTerritory mine, TestTerritory theirs) {
        TieKind hosts = stage.in(mine, this::kinds).of(TestActors.HOST_OF.text());
        TieKind reworded = new TieKind(
                hosts.code(),
                true,
                new Wording("accoglie", "è accolta da"),
                hosts.english(),
                hosts.aliases(),
                List.of(),
                7,
                true,
                hosts.source());
        stage.run(mine, () -> {
            rows.put(LENDS);
            rows.put(reworded);
        });
        assertThat(stage.in(mine, rows::all)).startsWith(LENDS, reworded).hasSize(10);
        assertThat(stage.in(theirs, rows::all))
                .contains(hosts)
                .doesNotContain(LENDS)
                .hasSize(9);
    }

    private Ties.Kinds kinds() {
        return new Ties.Kinds(rows.all());
    }

    private void isUsedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        tied(mine, TestActors.SAME_TABLE, "2023-03-12");
        assertThat(stage.in(mine, () -> rows.used(TestActors.SAME_TABLE))).isTrue();
        assertThat(stage.in(mine, () -> rows.used(TestActors.HOST_OF))).isFalse();
        assertThat(stage.in(theirs, () -> rows.used(TestActors.SAME_TABLE))).isFalse();
    }

    private void tiesAreMovedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId first = tied(mine, TestActors.SAME_TABLE, "2023-03-12");
        ActorId other = tied(theirs, TestActors.SAME_TABLE, "2023-03-12");
        Ties.Kinds before = stage.in(mine, this::kinds);
        TieKind gone = before.of(TestActors.SAME_TABLE.text());
        TieKind kept = before.of(TestActors.EXCHANGE_WITH.text());
        TieKindRows.Moved joined = stage.in(mine, () -> rows.join(gone, kept, Instant.EPOCH, null));
        assertThat(joined).isEqualTo(new TieKindRows.Moved(joined.joining(), 1, 0));
        Ties.Kinds after = stage.in(mine, this::kinds);
        assertThat(after.all()).doesNotContain(gone).hasSize(8);
        assertThat(after.of(gone.code().text()).former()).containsExactly(gone.code());
        assertThat(stage.in(mine, () -> ties.of(first, true, after)))
                .extracting(TieView::kind)
                .containsExactly(after.of(kept.code().text()));
        assertThat(stage.in(mine, rows::joinings))
                .containsExactly(new TieKind.Joining(
                        "siede allo stesso tavolo di", kept.code(), 1, Instant.EPOCH));
        assertThat(stage.in(theirs, rows::joinings)).isEmpty();
        assertThat(stage.in(theirs, () -> ties.of(other, true, kinds())))
                .extracting(TieView::kind)
                .containsExactly(gone);
    }

    private ActorId tied(TestTerritory territory, Code kind, String from) {
        ActorId first = actors.make(territory, "ets", "Il Cortile");
        ActorId second = actors.make(territory, "hub", "Casa dei colori");
        actors.tie(territory, kind, first, second, from);
        return first;
    }
}

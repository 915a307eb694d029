package org.costellazioni.vocabularies.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.vocabularies.Term;
import org.costellazioni.vocabularies.TermChange;

import java.time.Instant;
import java.util.Map;

/** What territories changed about terms, with two of them. */
class TermChangesTrials implements RepositoryTrials {

    private static final Instant NOON = Instant.parse("2026-03-01T11:00:00Z");
    private static final Term GAMES = new Term("sport", "Giochi", "Games", "", 5, true, false);
    private static final Term HIDDEN = new Term("sport", "Giochi", "Games", "", 5, true, true);

    private final TermChanges rows;
    private final TermRows terms;
    private final Stage stage;

    TermChangesTrials(TermChanges rows, TermRows terms, Stage stage) {
        this.rows = rows;
        this.terms = terms;
        this.stage = stage;
    }

    @Override
    public Class<?> repository() {
        return TermChanges.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "insert", this::aChangeIsKnownOnlyAtHome,
                "find", this::aChangeIsKnownOnlyAtHome,
                "own", this::ownWordsGoOnlyAtHome,
                "remove", this::ownWordsGoOnlyAtHome,
                "shared", this::theSeedIsEverybodys);
    }

    private void aChangeIsKnownOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        TermChange first = new TermChange(TimeOrderedIds.next(), "theme", null, GAMES, NOON, null);
        TermChange second =
                new TermChange(TimeOrderedIds.next(), "theme", GAMES, HIDDEN, NOON, null);
        stage.run(mine, () -> {
            rows.insert(first);
            rows.insert(second);
        });
        assertThat(stage.in(mine, () -> rows.find(first.id()))).contains(first);
        assertThat(stage.in(mine, () -> rows.find(second.id()))).contains(second);
        assertThat(stage.in(theirs, () -> rows.find(first.id()))).isEmpty();
    }

    private void ownWordsGoOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        stage.run(mine, () -> terms.put("theme", GAMES));
        assertThat(stage.in(mine, () -> rows.own("theme", "sport"))).contains(GAMES);
        assertThat(stage.in(theirs, () -> rows.own("theme", "sport"))).isEmpty();
        stage.run(theirs, () -> rows.remove("theme", "sport"));
        assertThat(stage.in(mine, () -> rows.own("theme", "sport"))).contains(GAMES);
        stage.run(mine, () -> rows.remove("theme", "sport"));
        assertThat(stage.in(mine, () -> rows.own("theme", "sport"))).isEmpty();
    }

    private void theSeedIsEverybodys(TestTerritory mine, TestTerritory theirs) {
        stage.run(mine, () -> terms.put("theme", new Term("a", "A", "A", "", 1, true, false)));
        assertThat(stage.in(mine, () -> rows.shared("theme", "sport"))).isTrue();
        assertThat(stage.in(theirs, () -> rows.shared("theme", "sport"))).isTrue();
        assertThat(stage.in(mine, () -> rows.shared("theme", "a"))).isFalse();
    }
}

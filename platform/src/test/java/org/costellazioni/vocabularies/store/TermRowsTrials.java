package org.costellazioni.vocabularies.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.vocabularies.Term;

import java.util.Map;

/** Vocabularies with two territories: the seed for all, the rest each one's own. */
class TermRowsTrials implements RepositoryTrials {

    private final TermRows rows;
    private final Stage stage;

    TermRowsTrials(TermRows rows, Stage stage) {
        this.rows = rows;
        this.stage = stage;
    }

    @Override
    public Class<?> repository() {
        return TermRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "of", this::ownTermsStayAtHome,
                "put", this::ownTermsStayAtHome,
                "delete", this::ownTermsGoOnlyAtHome,
                "all", this::theSeedIsEverybodys);
    }

    private void ownTermsStayAtHome(TestTerritory mine, TestTerritory theirs) {
        Term lagoon = new Term("lagoon", "Laguna", "Lagoon", "", 5, true, false);
        Term hidden = new Term("sport", "Sport", "Sport", "", 6, true, true);
        stage.run(mine, () -> {
            rows.put("theme", lagoon);
            rows.put("theme", hidden);
        });
        assertThat(stage.in(mine, () -> rows.of("theme")))
                .contains(lagoon)
                .anyMatch(term -> term.code().equals("sport") && term.hidden());
        assertThat(stage.in(theirs, () -> rows.of("theme")))
                .isNotEmpty()
                .noneMatch(Term::own)
                .noneMatch(Term::hidden);
    }

    private void theSeedIsEverybodys(TestTerritory mine, TestTerritory theirs) {
        assertThat(stage.in(mine, rows::all))
                .containsKeys("theme", "kind", "network-object")
                .isEqualTo(stage.in(theirs, rows::all));
    }

    private void ownTermsGoOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Term lagoon = new Term("lagoon", "Laguna", "Lagoon", "", 5, true, false);
        stage.run(mine, () -> rows.put("theme", lagoon));
        stage.run(theirs, () -> rows.delete("theme", "lagoon"));
        assertThat(stage.in(mine, () -> rows.of("theme"))).contains(lagoon);
        stage.run(mine, () -> rows.delete("theme", "lagoon"));
        assertThat(stage.in(mine, () -> rows.of("theme"))).doesNotContain(lagoon);
    }
}

package org.costellazioni.vocabularies.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.vocabularies.TermJoining;
import org.costellazioni.vocabularies.TermLeads;

import java.time.Instant;
import java.util.Map;

/** Terms that were joined, with two territories. */
class TermJoiningsTrials implements RepositoryTrials {

    private static final Instant NOON = Instant.parse("2026-03-01T11:00:00Z");

    private final TermJoinings rows;
    private final Stage stage;

    TermJoiningsTrials(TermJoinings rows, Stage stage) {
        this.rows = rows;
        this.stage = stage;
    }

    @Override
    public Class<?> repository() {
        return TermJoinings.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "lock", this::aJoiningLeadsOnlyAtHome,
                "insert", this::aJoiningLeadsOnlyAtHome,
                "find", this::aJoiningLeadsOnlyAtHome,
                "standing", this::aJoiningLeadsOnlyAtHome,
                "leads", this::aJoiningLeadsOnlyAtHome,
                "part", this::isPartedOnlyAtHome);
    }

    private static TermJoining joining(String gone, String kept, Instant at) {
        return new TermJoining(TimeOrderedIds.next(), "theme", gone, kept, at, null);
    }

    private void aJoiningLeadsOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        TermJoining first = joining("abitare", "casa", NOON);
        TermJoining second = joining("casa", "quartiere", NOON.plusSeconds(1));
        stage.run(mine, () -> {
            rows.lock("theme");
            rows.insert(first);
            rows.insert(second);
        });
        assertThat(stage.in(mine, () -> rows.standing("theme"))).containsExactly(first, second);
        assertThat(stage.in(mine, () -> rows.standing("kind"))).isEmpty();
        assertThat(stage.in(mine, () -> rows.find(first.id()))).contains(first);
        assertThat(stage.in(mine, rows::leads))
                .containsOnly(Map.entry(
                        "theme", new TermLeads(Map.of("abitare", "casa", "casa", "quartiere"))));
        assertThat(stage.in(theirs, () -> rows.standing("theme"))).isEmpty();
        assertThat(stage.in(theirs, () -> rows.find(first.id()))).isEmpty();
        assertThat(stage.in(theirs, rows::leads)).isEmpty();
    }

    private void isPartedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        TermJoining joining = joining("abitare", "casa", NOON);
        stage.run(mine, () -> rows.insert(joining));
        stage.run(theirs, () -> rows.part(joining.id(), NOON, null));
        assertThat(stage.in(mine, () -> rows.standing("theme"))).containsExactly(joining);
        stage.run(mine, () -> rows.part(joining.id(), NOON, null));
        assertThat(stage.in(mine, () -> rows.standing("theme"))).isEmpty();
        assertThat(stage.in(mine, rows::leads)).isEmpty();
        assertThat(stage.in(mine, () -> rows.find(joining.id()))).contains(joining);
    }
}

package org.costellazioni.meetings.store;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.OccasionDraft;
import org.costellazioni.meetings.TestOccasions;
import org.costellazioni.meetings.rules.OccasionEdit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was done to occasions, with two territories. */
class OccasionChangesTrials implements RepositoryTrials {

    private static final Instant NOON = Instant.parse("2026-03-01T11:00:00Z");

    private final OccasionChanges rows;
    private final TestOccasions occasions;
    private final Stage stage;

    OccasionChangesTrials(OccasionChanges rows, TestOccasions occasions, Stage stage) {
        this.rows = rows;
        this.occasions = occasions;
        this.stage = stage;
    }

    @Override
    public Class<?> repository() {
        return OccasionChanges.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "insert", this::anEditIsKnownOnlyAtHome,
                "edit", this::anEditIsKnownOnlyAtHome,
                "edits", this::anEditIsKnownOnlyAtHome,
                "join", this::organizersFollowOnlyAtHome,
                "cancel", this::isCalledOffOnlyAtHome,
                "lift", this::isCalledOffOnlyAtHome,
                "calledOff", this::isCalledOffOnlyAtHome,
                "cancellations", this::isCalledOffOnlyAtHome);
    }

    private Occasion occasion(TestTerritory territory) {
        ActorId cortile = occasions.actor(territory, "Il Cortile");
        return occasions.make(territory, "Festa", TestOccasions.PAST, cortile);
    }

    private OccasionEdit edit(TestTerritory territory, Occasion occasion, ActorId organizer) {
        OccasionDraft after = new OccasionDraft(
                "Festa grande", TestOccasions.FUTURE, "Riva", "", true, List.of(organizer));
        OccasionEdit edit = new OccasionEdit(
                TimeOrderedIds.next(), occasion.id(), occasion.draft(), after, null, NOON, null);
        stage.run(territory, () -> rows.insert(edit));
        return edit;
    }

    private void anEditIsKnownOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Occasion occasion = occasion(mine);
        OccasionEdit edit = edit(mine, occasion, occasion.organizers().getFirst());
        assertThat(stage.in(mine, () -> rows.edit(edit.id()))).contains(edit);
        assertThat(stage.in(mine, () -> rows.edits(occasion.id()))).containsExactly(edit);
        assertThat(stage.in(theirs, () -> rows.edit(edit.id()))).isEmpty();
        assertThat(stage.in(theirs, () -> rows.edits(occasion.id()))).isEmpty();
    }

    private void organizersFollowOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Occasion occasion = occasion(mine);
        ActorId gone = occasion.organizers().getFirst();
        ActorId kept = occasions.actor(mine, "La Tela");
        OccasionEdit edit = edit(mine, occasion, kept);
        stage.run(theirs, () -> rows.join(UUID.randomUUID(), gone, kept));
        assertThat(stage.in(mine, () -> rows.edit(edit.id()))).contains(edit);
        stage.run(mine, () -> rows.join(UUID.randomUUID(), gone, kept));
        assertThat(stage.in(mine, () -> rows.edit(edit.id())).orElseThrow()).satisfies(followed -> {
            assertThat(followed.before().organizers()).containsExactly(kept);
            assertThat(followed.after().organizers()).containsExactly(kept);
        });
    }

    private void isCalledOffOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Occasion occasion = occasion(mine);
        Occasion.Cancellation off =
                new Occasion.Cancellation(TimeOrderedIds.next(), "Piove", NOON, null);
        stage.run(mine, () -> rows.cancel(occasion.id(), off));
        assertThat(stage.in(mine, () -> rows.cancellations(occasion.id()))).hasSize(1);
        assertThat(stage.in(theirs, () -> rows.cancellations(occasion.id()))).isEmpty();
        assertThat(stage.in(theirs, () -> rows.calledOff(off.id()))).isEmpty();
        assertThat(stage.in(theirs, () -> rows.lift(off.id(), NOON, null))).isFalse();
        assertThat(stage.in(mine, () -> rows.lift(off.id(), NOON, null))).isTrue();
        assertThat(stage.in(mine, () -> rows.lift(off.id(), NOON, null))).isFalse();
        OccasionChanges.CalledOff called =
                stage.in(mine, () -> rows.calledOff(off.id())).orElseThrow();
        assertThat(called.cancellation()).isEqualTo(off);
        assertThat(requireNonNull(called.liftedAt())).isEqualTo(NOON);
    }
}

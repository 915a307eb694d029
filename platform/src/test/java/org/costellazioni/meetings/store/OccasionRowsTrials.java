package org.costellazioni.meetings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.OccasionDraft;
import org.costellazioni.meetings.OccasionId;
import org.costellazioni.meetings.TestOccasions;
import org.costellazioni.people.functions.Sight;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Occasions with two territories. */
class OccasionRowsTrials implements RepositoryTrials {

    private static final Sight ALL = new Sight(true, List.of(), Set.of());
    private static final Sight NOBODY = new Sight(false, List.of(), Set.of());
    private static final Instant NOON = Instant.parse("2026-03-01T11:00:00Z");

    private final OccasionRows rows;
    private final TestOccasions stage;
    private final TransactionTemplate transaction;

    OccasionRowsTrials(OccasionRows rows, TestOccasions stage, TransactionTemplate transaction) {
        this.rows = rows;
        this.stage = stage;
        this.transaction = transaction;
    }

    @Override
    public Class<?> repository() {
        return OccasionRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.ofEntries(
                Map.entry("insert", this::isFoundOnlyAtHome),
                Map.entry("byId", this::isFoundOnlyAtHome),
                Map.entry("titles", this::isFoundOnlyAtHome),
                Map.entry("announced", this::isListedOnlyAtHome),
                Map.entry("of", this::isListedOnlyAtHome),
                Map.entry("unrecorded", this::isListedOnlyAtHome),
                Map.entry("lock", this::isLockedOnlyAtHome),
                Map.entry("record", this::isRecordedOnlyAtHome),
                Map.entry("recorded", this::isRecordedOnlyAtHome),
                Map.entry("join", this::isJoinedOnlyAtHome),
                Map.entry("update", this::isRewrittenOnlyAtHome));
    }

    private Occasion occasion(TestTerritory mine) {
        ActorId organizer = stage.actor(mine, "Il Cortile");
        Occasion made = new Occasion(
                OccasionId.next(),
                "Festa",
                TestOccasions.PAST,
                "Campo",
                "",
                true,
                List.of(organizer),
                1,
                null,
                null);
        in(mine, () -> {
            rows.insert(made, NOON, null);
            return true;
        });
        return made;
    }

    private void isFoundOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Occasion made = occasion(mine);
        Sight organizers = new Sight(false, List.of(made.organizers().getFirst()), Set.of());
        Sight keepers = new Sight(false, List.of(), Set.of(made.id().value()));
        Sight others =
                new Sight(false, List.of(ActorId.next()), Set.of(ActorId.next().value()));
        assertThat(in(mine, () -> rows.byId(made.id(), ALL))).contains(made);
        assertThat(in(mine, () -> rows.byId(made.id(), organizers))).contains(made);
        assertThat(in(mine, () -> rows.byId(made.id(), keepers))).contains(made);
        assertThat(in(theirs, () -> rows.byId(made.id(), keepers))).isEmpty();
        assertThat(in(mine, () -> rows.byId(made.id(), others))).isEmpty();
        List<UUID> asked = List.of(made.id().value());
        assertThat(in(mine, () -> rows.titles(asked)))
                .containsExactly(Map.entry(made.id().value(), "Festa"));
        assertThat(in(theirs, () -> rows.titles(asked))).isEmpty();
        assertThat(in(theirs, () -> rows.byId(made.id(), ALL))).isEmpty();
    }

    private void isJoinedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Occasion made = occasion(mine);
        ActorId gone = made.organizers().getFirst();
        ActorId kept = stage.actor(mine, "La Tela");
        in(theirs, () -> {
            rows.join(UUID.randomUUID(), gone, kept);
            return true;
        });
        assertThat(in(mine, () -> rows.byId(made.id(), ALL)).orElseThrow().organizers())
                .containsExactly(gone);
        in(mine, () -> {
            rows.join(UUID.randomUUID(), gone, kept);
            return true;
        });
        assertThat(in(mine, () -> rows.byId(made.id(), ALL)).orElseThrow().organizers())
                .containsExactly(kept);
    }

    private void isListedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Occasion made = occasion(mine);
        LocalDate day = TestOccasions.PAST;
        assertThat(in(mine, () -> rows.announced(day, 10))).containsExactly(made);
        assertThat(in(mine, () -> rows.unrecorded(ALL, day.plusDays(1), 10))).containsExactly(made);
        assertThat(in(mine, () -> rows.unrecorded(ALL, day, 10))).isEmpty();
        assertThat(in(theirs, () -> rows.announced(day, 10))).isEmpty();
        ActorId organizer = made.organizers().getFirst();
        assertThat(in(mine, () -> rows.of(organizer, NOBODY, day, 10))).containsExactly(made);
        assertThat(in(mine, () -> rows.of(organizer, NOBODY, day.plusDays(1), 10)))
                .isEmpty();
        assertThat(in(mine, () -> rows.of(organizer, ALL, day.plusDays(1), 10)))
                .containsExactly(made);
        assertThat(in(mine, () -> rows.of(ActorId.next(), ALL, day, 10))).isEmpty();
        assertThat(in(theirs, () -> rows.of(organizer, ALL, day, 10))).isEmpty();
        assertThat(in(theirs, () -> rows.unrecorded(ALL, day.plusDays(1), 10))).isEmpty();
    }

    private void isRewrittenOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Occasion made = occasion(mine);
        ActorId other = stage.actor(mine, "La Tela");
        Occasion moved = made.saying(new OccasionDraft(
                "Festa grande", TestOccasions.FUTURE, "Riva", "Sedie", false, List.of(other)));
        assertThatThrownBy(() -> in(theirs, () -> {
                    rows.update(moved);
                    return true;
                }))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(in(mine, () -> rows.byId(made.id(), ALL))).contains(made);
        in(mine, () -> {
            rows.update(moved);
            return true;
        });
        assertThat(in(mine, () -> rows.byId(made.id(), ALL))).contains(moved);
    }

    private void isLockedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Occasion made = occasion(mine);
        assertThat(in(mine, () -> rows.lock(made.id()))).isTrue();
        assertThat(in(theirs, () -> rows.lock(made.id()))).isFalse();
    }

    private void isRecordedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Occasion made = occasion(mine);
        assertThat(in(mine, () -> rows.recorded(made.id()))).isEmpty();
        in(mine, () -> {
            rows.record(made.id(), 3, new Occasion.Recording(NOON, null, 2));
            rows.record(made.id(), 4, new Occasion.Recording(NOON.plusSeconds(1), null, 3));
            return true;
        });
        assertThat(in(mine, () -> rows.recorded(made.id())).orElseThrow().recording())
                .isEqualTo(new Occasion.Recording(NOON.plusSeconds(1), null, 5));
        assertThat(in(theirs, () -> rows.recorded(made.id()))).isEmpty();
    }

    private <T> T in(TestTerritory territory, Supplier<T> work) {
        return territory.in(
                () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}

package org.costellazioni.meetings.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.meetings.Attendee;
import org.costellazioni.meetings.OccasionId;
import org.costellazioni.meetings.TestOccasions;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Those present, with two territories. */
class AttendanceRowsTrials implements RepositoryTrials {

    private static final Instant NOON = Instant.parse("2026-03-01T11:00:00Z");

    private final AttendanceRows rows;
    private final TestOccasions stage;
    private final TransactionTemplate transaction;

    AttendanceRowsTrials(
            AttendanceRows rows, TestOccasions stage, TransactionTemplate transaction) {
        this.rows = rows;
        this.stage = stage;
        this.transaction = transaction;
    }

    @Override
    public Class<?> repository() {
        return AttendanceRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "add", this::isListedOnceAndOnlyAtHome,
                "of", this::isListedOnceAndOnlyAtHome,
                "builtOn", this::isListedOnceAndOnlyAtHome,
                "join", this::isJoinedOnceAndOnlyAtHome,
                "forgetUnmatched", this::eachTerritoryForgetsNamesThatStayedNobodys,
                "remove", this::isRemovedOnlyAtHome);
    }

    private void isListedOnceAndOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId cortile = stage.actor(mine, "Il Cortile");
        OccasionId occasion = occasion(mine, cortile);
        Attendee known = attendee(cortile, null);
        Attendee named = attendee(null, "Quelli del giovedì");
        assertThat(add(mine, occasion, known)).isTrue();
        assertThat(add(mine, occasion, named)).isTrue();
        assertThat(add(mine, occasion, attendee(cortile, "Il Cortile"))).isFalse();
        assertThat(add(mine, occasion, attendee(null, "QUELLI DEL GIOVEDÌ"))).isFalse();
        assertThat(of(mine, occasion)).containsExactly(known, named);
        assertThat(of(theirs, occasion)).isEmpty();
        List<UUID> actors = List.of(cortile.value(), UUID.randomUUID());
        assertThat(built(mine, actors)).containsExactly(cortile.value());
        assertThat(built(theirs, actors)).isEmpty();
    }

    private void isJoinedOnceAndOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId cortile = stage.actor(mine, "Il Cortile");
        ActorId tela = stage.actor(mine, "La Tela");
        OccasionId both = occasion(mine, cortile);
        OccasionId one = occasion(mine, cortile);
        add(mine, both, attendee(cortile, null));
        add(mine, both, attendee(tela, null));
        add(mine, one, attendee(cortile, null));
        run(theirs, () -> rows.join(UUID.randomUUID(), cortile, tela));
        assertThat(of(mine, both)).hasSize(2);
        run(mine, () -> rows.join(UUID.randomUUID(), cortile, tela));
        assertThat(of(mine, both)).extracting(Attendee::actor).containsExactly(tela);
        assertThat(of(mine, one)).extracting(Attendee::actor).containsExactly(tela);
    }

    private void run(TestTerritory territory, Runnable work) {
        in(territory, () -> {
            work.run();
            return true;
        });
    }

    private void isRemovedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId cortile = stage.actor(mine, "Il Cortile");
        OccasionId occasion = occasion(mine, cortile);
        Attendee known = attendee(cortile, null);
        add(mine, occasion, known);
        assertThat(in(theirs, () -> rows.remove(occasion, known.id()))).isFalse();
        assertThat(in(mine, () -> rows.remove(OccasionId.next(), known.id()))).isFalse();
        assertThat(of(mine, occasion)).containsExactly(known);
        assertThat(in(mine, () -> rows.remove(occasion, known.id()))).isTrue();
        assertThat(of(mine, occasion)).isEmpty();
    }

    private void eachTerritoryForgetsNamesThatStayedNobodys(
            TestTerritory mine, TestTerritory theirs) {
        ActorId cortile = stage.actor(mine, "Il Cortile");
        OccasionId occasion = occasion(mine, cortile);
        Attendee known = attendee(cortile, null);
        add(mine, occasion, known);
        add(mine, occasion, attendee(null, "Quelli del giovedì"));
        Instant later = NOON.plusSeconds(1);
        assertThat(in(theirs, () -> rows.forgetUnmatched(later, 10))).isZero();
        assertThat(in(mine, () -> rows.forgetUnmatched(NOON, 10))).isZero();
        assertThat(in(mine, () -> rows.forgetUnmatched(later, 10))).isEqualTo(1);
        assertThat(of(mine, occasion)).containsExactly(known);
    }

    private OccasionId occasion(TestTerritory mine, ActorId organizer) {
        return stage.make(mine, "Festa", TestOccasions.PAST, organizer).id();
    }

    private static Attendee attendee(@Nullable ActorId actor, @Nullable String name) {
        return new Attendee(TimeOrderedIds.next(), actor, name);
    }

    private boolean add(TestTerritory territory, OccasionId occasion, Attendee attendee) {
        return in(territory, () -> rows.add(occasion, attendee, NOON, null));
    }

    private List<Attendee> of(TestTerritory territory, OccasionId occasion) {
        return in(territory, () -> rows.of(occasion));
    }

    private <T> T in(TestTerritory territory, Supplier<T> work) {
        return territory.in(
                () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private Set<UUID> built(TestTerritory territory, List<UUID> actors) {
        return Objects.requireNonNull(
                territory.in(() -> transaction.execute(status -> rows.builtOn(actors))));
    }
}

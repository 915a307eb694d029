package org.costellazioni.people.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.people.handovers.HandoverId;
import org.costellazioni.people.handovers.PassedWork;
import org.costellazioni.people.handovers.PassedWork.Piece;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class HandoverRowsTrials implements RepositoryTrials {

    private static final LocalDate LAST = LocalDate.of(2036, 4, 1);
    private static final Piece PIECE =
            new Piece("intake.handover.imports", new UUID(1, 1), new UUID(1, 2));

    private final HandoverRows rows;
    private final Trials trials;

    HandoverRowsTrials(HandoverRows rows, Trials trials) {
        this.rows = rows;
        this.trials = trials;
    }

    @Override
    public Class<?> repository() {
        return HandoverRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "insert", this::itIsKnownAtHomeAlone,
                "byId", this::itIsKnownAtHomeAlone,
                "pieces", this::itIsKnownAtHomeAlone,
                "lock", this::itComesBackOnlyAtHome,
                "returned", this::itComesBackOnlyAtHome,
                "withSubstitutes", this::substitutesAreThoseOfTheTerritory,
                "over", this::substitutesAreThoseOfTheTerritory);
    }

    private PassedWork insert(TestTerritory mine, @Nullable LocalDate until) {
        PassedWork work = new PassedWork(
                HandoverId.next(),
                trials.person(mine),
                trials.person(mine),
                until,
                trials.person(mine),
                Trials.NOON,
                false);
        trials.run(mine, () -> rows.insert(work, List.of(PIECE)));
        return work;
    }

    private void itIsKnownAtHomeAlone(TestTerritory mine, TestTerritory theirs) {
        PassedWork work = insert(mine, null);
        assertThat(trials.in(mine, () -> rows.byId(work.id()))).contains(work);
        assertThat(trials.in(mine, () -> rows.pieces(work.id()))).containsExactly(PIECE);
        assertThat(trials.in(theirs, () -> rows.byId(work.id()))).isEmpty();
        assertThat(trials.in(theirs, () -> rows.pieces(work.id()))).isEmpty();
    }

    private void itComesBackOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        PassedWork work = insert(mine, LAST);
        assertThat(trials.in(theirs, () -> rows.lock(work.id()))).isEmpty();
        trials.run(theirs, () -> rows.returned(work.id(), Trials.NOON));
        assertThat(trials.in(mine, () -> rows.lock(work.id()))).contains(work);
        trials.run(mine, () -> rows.returned(work.id(), Trials.NOON));
        assertThat(trials.in(mine, () -> rows.lock(work.id()))).isEmpty();
        assertThat(trials.in(mine, () -> rows.byId(work.id())))
                .hasValueSatisfying(back -> assertThat(back.returned()).isTrue());
    }

    private void substitutesAreThoseOfTheTerritory(TestTerritory mine, TestTerritory theirs) {
        PassedWork work = insert(mine, LAST);
        insert(mine, null);
        assertThat(trials.in(mine, () -> rows.withSubstitutes(work.from()))).containsExactly(work);
        assertThat(trials.in(theirs, () -> rows.withSubstitutes(work.from()))).isEmpty();
        assertThat(trials.in(mine, () -> rows.over(LAST))).isEmpty();
        assertThat(trials.in(mine, () -> rows.over(LAST.plusDays(1)))).containsExactly(work.id());
        assertThat(trials.in(theirs, () -> rows.over(LAST.plusDays(1)))).isEmpty();
    }
}

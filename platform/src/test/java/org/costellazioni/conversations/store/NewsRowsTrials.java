package org.costellazioni.conversations.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.conversations.Comment;
import org.costellazioni.conversations.TestConversations;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.meetings.TestOccasions;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** News with two territories. */
class NewsRowsTrials implements RepositoryTrials {

    private static final Instant NOON = Instant.parse("2026-03-01T11:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(600);

    private final NewsRows rows;
    private final TestConversations conversations;
    private final TestOccasions occasions;
    private final TestPeople people;
    private final TransactionTemplate transaction;

    NewsRowsTrials(
            NewsRows rows,
            TestConversations conversations,
            TestOccasions occasions,
            TestPeople people,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.conversations = conversations;
        this.occasions = occasions;
        this.people = people;
        this.transaction = transaction;
    }

    @Override
    public Class<?> repository() {
        return NewsRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "insert", this::isTakenOnlyAtHome,
                "due", this::isTakenOnlyAtHome,
                "take", this::isTakenOnlyAtHome,
                "written", this::waitsAfterALetterOnlyAtHome,
                "forget", this::isForgottenOnlyAtHome);
    }

    private Comment comment(TestTerritory mine) {
        ActorId actor = occasions.actor(mine, "Il Cortile");
        Thing about =
                TestConversations.about(occasions.make(mine, "Festa", TestOccasions.PAST, actor));
        return conversations.write(mine, about, "Ciao", people.play(Cast.CLERK, mine));
    }

    private void isTakenOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Comment comment = comment(mine);
        Person reader = people.play(Cast.PRESIDENT, mine);
        run(mine, () -> rows.insert(comment.id(), List.of(reader.id()), NOON));
        NewsRows.Waiting waiting = new NewsRows.Waiting(comment.about(), reader.id());
        assertThat(in(mine, () -> rows.due(NOON.minusSeconds(1), NOON, 10))).isEmpty();
        assertThat(in(mine, () -> rows.due(NOON, NOON, 10))).containsExactly(waiting);
        assertThat(in(theirs, () -> rows.due(NOON, NOON, 10))).isEmpty();
        assertThat(in(theirs, () -> rows.take(comment.about(), reader.id()))).isEmpty();
        assertThat(in(mine, () -> rows.take(comment.about(), reader.id())))
                .containsExactly(comment.id());
        assertThat(in(mine, () -> rows.take(comment.about(), reader.id()))).isEmpty();
    }

    private void isForgottenOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Comment comment = comment(mine);
        Person reader = people.play(Cast.PRESIDENT, mine);
        run(mine, () -> rows.insert(comment.id(), List.of(reader.id()), NOON));
        run(mine, () -> rows.written(comment.about(), reader.id(), NOON.minusSeconds(9)));
        assertThat(in(theirs, () -> rows.forget(reader.id()))).isZero();
        assertThat(in(mine, () -> rows.due(NOON, NOON, 10))).hasSize(1);
        assertThat(in(mine, () -> rows.forget(reader.id()))).isEqualTo(1);
        assertThat(in(mine, () -> rows.due(NOON, NOON, 10))).isEmpty();
    }

    private void waitsAfterALetterOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Comment comment = comment(mine);
        Person reader = people.play(Cast.PRESIDENT, mine);
        run(mine, () -> rows.insert(comment.id(), List.of(reader.id()), NOON));
        run(theirs, () -> rows.written(comment.about(), reader.id(), LATER));
        assertThat(in(mine, () -> rows.due(LATER, NOON, 10))).hasSize(1);
        run(mine, () -> rows.written(comment.about(), reader.id(), NOON));
        run(mine, () -> rows.written(comment.about(), reader.id(), LATER));
        assertThat(in(mine, () -> rows.due(LATER, NOON, 10))).isEmpty();
        assertThat(in(mine, () -> rows.due(LATER, LATER, 10))).hasSize(1);
    }

    private void run(TestTerritory territory, Runnable work) {
        territory.run(() -> transaction.executeWithoutResult(status -> work.run()));
    }

    private <T> T in(TestTerritory territory, Supplier<T> work) {
        return territory.in(
                () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}

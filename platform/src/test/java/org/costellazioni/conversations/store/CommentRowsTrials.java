package org.costellazioni.conversations.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.conversations.Comment;
import org.costellazioni.conversations.CommentId;
import org.costellazioni.conversations.store.CommentRows.Eyes;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.ThingJoined;
import org.costellazioni.people.Cast;
import org.costellazioni.people.TestPeople;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/** Comments with two territories. */
class CommentRowsTrials implements RepositoryTrials {

    private static final Instant NOON = Instant.parse("2026-03-01T11:00:00Z");
    private static final Eyes ALL = new Eyes(null, true);
    private static final Eyes STRANGER = new Eyes(null, false);

    private final CommentRows rows;
    private final TestPeople people;
    private final TransactionTemplate transaction;

    CommentRowsTrials(CommentRows rows, TestPeople people, TransactionTemplate transaction) {
        this.rows = rows;
        this.people = people;
        this.transaction = transaction;
    }

    @Override
    public Class<?> repository() {
        return CommentRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.ofEntries(
                Map.entry("insert", this::isReadOnlyAtHome),
                Map.entry("of", this::isReadOnlyAtHome),
                Map.entry("builtOn", this::isReadOnlyAtHome),
                Map.entry("follow", this::isMovedOnlyAtHome),
                Map.entry("count", this::isReadOnlyAtHome),
                Map.entry("authors", this::isReadOnlyAtHome),
                Map.entry("byId", this::isReadOnlyAtHome),
                Map.entry("lock", this::isReadOnlyAtHome),
                Map.entry("same", this::isKnownAgainOnlyAtHome),
                Map.entry("writtenSince", this::isKnownAgainOnlyAtHome),
                Map.entry("edit", this::isEditedOnlyAtHome),
                Map.entry("withdraw", this::isTakenBackOnlyAtHome),
                Map.entry("standing", this::isTakenBackOnlyAtHome),
                Map.entry("withdrawn", this::isTakenBackOnlyAtHome),
                Map.entry("keptThoughWithdrawn", this::isTakenBackOnlyAtHome),
                Map.entry("hide", this::isHiddenOnlyAtHome),
                Map.entry("reveal", this::isHiddenOnlyAtHome));
    }

    private Comment comment(TestTerritory mine) {
        PersonId author = people.play(Cast.PRESIDENT, mine).id();
        Comment comment = new Comment(
                CommentId.next(),
                new Thing("meetings.occasion", UUID.randomUUID()),
                author,
                null,
                "Ci vediamo al campo",
                NOON,
                null,
                null,
                null);
        in(mine, () -> {
            rows.lock(author);
            rows.insert(comment);
            return true;
        });
        return comment;
    }

    private void isReadOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Comment made = comment(mine);
        assertThat(in(mine, () -> rows.byId(made.id(), STRANGER))).contains(made);
        assertThat(in(mine, () -> rows.of(made.about(), STRANGER, 0, 10))).containsExactly(made);
        assertThat(in(mine, () -> rows.of(made.about(), STRANGER, 1, 10))).isEmpty();
        assertThat(in(mine, () -> rows.count(made.about()))).isEqualTo(1);
        assertThat(in(mine, () -> rows.authors(made.about()))).containsExactly(made.author());
        assertThat(in(theirs, () -> rows.byId(made.id(), ALL))).isEmpty();
        assertThat(in(theirs, () -> rows.of(made.about(), ALL, 0, 10))).isEmpty();
        assertThat(in(theirs, () -> rows.count(made.about()))).isZero();
        assertThat(in(theirs, () -> rows.authors(made.about()))).isEmpty();
        List<UUID> things = List.of(made.about().id(), UUID.randomUUID());
        assertThat(in(mine, () -> rows.builtOn(made.about().kind(), things)))
                .containsExactly(made.about().id());
        assertThat(in(mine, () -> rows.builtOn("meetings.other", things))).isEmpty();
        assertThat(in(theirs, () -> rows.builtOn(made.about().kind(), things))).isEmpty();
    }

    private void isMovedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Comment made = comment(mine);
        Thing other = new Thing(made.about().kind(), UUID.randomUUID());
        ThingJoined joined = new ThingJoined(UUID.randomUUID(), made.about(), other);
        run(theirs, () -> rows.follow(joined));
        assertThat(in(mine, () -> rows.count(other))).isZero();
        run(mine, () -> rows.follow(joined));
        assertThat(in(mine, () -> rows.of(other, STRANGER, 0, 10)))
                .extracting(Comment::id)
                .containsExactly(made.id());
        assertThat(in(mine, () -> rows.count(made.about()))).isZero();
    }

    private void isKnownAgainOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Comment made = comment(mine);
        Instant before = NOON.minusSeconds(1);
        assertThat(in(mine, () -> rows.same(made.about(), made.author(), made.text(), before)))
                .contains(made);
        assertThat(in(mine, () -> rows.same(made.about(), made.author(), made.text(), NOON)))
                .isEmpty();
        assertThat(in(mine, () -> rows.same(made.about(), made.author(), "Altro", before)))
                .isEmpty();
        assertThat(in(mine, () -> rows.writtenSince(made.author(), before))).isEqualTo(1);
        assertThat(in(theirs, () -> rows.same(made.about(), made.author(), made.text(), before)))
                .isEmpty();
        assertThat(in(theirs, () -> rows.writtenSince(made.author(), before))).isZero();
    }

    private void isEditedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Comment made = comment(mine);
        run(theirs, () -> rows.edit(made.id(), "Preso", NOON));
        assertThat(read(mine, made)).isEqualTo(made);
        run(mine, () -> rows.edit(made.id(), "Ci vediamo al parco", NOON));
        assertThat(read(mine, made).text()).isEqualTo("Ci vediamo al parco");
        assertThat(read(mine, made).editedAt()).isEqualTo(NOON);
    }

    private void isTakenBackOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Comment made = comment(mine);
        assertThat(in(theirs, () -> rows.withdraw(made.id(), NOON))).isFalse();
        assertThat(in(mine, () -> rows.standing(made.author()))).containsExactly(made.id());
        assertThat(in(theirs, () -> rows.standing(made.author()))).isEmpty();
        assertThat(read(mine, made)).isEqualTo(made);
        assertThat(in(mine, () -> rows.withdraw(made.id(), NOON))).isTrue();
        assertThat(in(mine, () -> rows.withdraw(made.id(), NOON))).isFalse();
        assertThat(read(mine, made).text()).isEmpty();
        assertThat(in(mine, () -> rows.standing(made.author()))).isEmpty();
        assertThat(in(mine, rows::withdrawn)).containsExactly(made.id());
        assertThat(in(mine, rows::keptThoughWithdrawn)).isEmpty();
        run(mine, () -> rows.edit(made.id(), "Ancora qui", NOON));
        assertThat(in(mine, rows::keptThoughWithdrawn)).containsExactly(made.id());
        assertThat(in(theirs, rows::withdrawn)).isEmpty();
        assertThat(in(theirs, rows::keptThoughWithdrawn)).isEmpty();
    }

    private void isHiddenOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Comment made = comment(mine);
        run(theirs, () -> rows.hide(made.id(), "Nomi di persone", null, NOON));
        assertThat(read(mine, made)).isEqualTo(made);
        run(mine, () -> rows.hide(made.id(), "Nomi di persone", null, NOON));
        assertThat(read(mine, made).text()).isEmpty();
        assertThat(read(mine, made).hiding())
                .isEqualTo(new Comment.Hiding(NOON, "Nomi di persone"));
        assertThat(in(mine, () -> rows.byId(made.id(), ALL)).orElseThrow().text())
                .isEqualTo(made.text());
        assertThat(in(mine, () -> rows.byId(made.id(), new Eyes(made.author(), false)))
                        .orElseThrow()
                        .text())
                .isEqualTo(made.text());
        run(theirs, () -> rows.reveal(made.id(), null, NOON));
        assertThat(read(mine, made).hidden()).isTrue();
        run(mine, () -> rows.reveal(made.id(), null, NOON));
        assertThat(read(mine, made)).isEqualTo(made);
        run(mine, () -> rows.hide(made.id(), "Ancora nomi", null, NOON));
        assertThat(in(mine, () -> rows.of(made.about(), STRANGER, 0, 10)))
                .extracting(comment -> Objects.requireNonNull(comment.hiding()).reason())
                .isEqualTo(List.of("Ancora nomi"));
    }

    private Comment read(TestTerritory territory, Comment made) {
        return in(territory, () -> rows.byId(made.id(), STRANGER)).orElseThrow();
    }

    private void run(TestTerritory territory, Runnable work) {
        territory.run(() -> transaction.executeWithoutResult(status -> work.run()));
    }

    private <T> T in(TestTerritory territory, Supplier<T> work) {
        return territory.in(
                () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}

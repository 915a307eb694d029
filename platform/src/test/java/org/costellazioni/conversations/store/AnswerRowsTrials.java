package org.costellazioni.conversations.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Answers by mail with two territories. */
class AnswerRowsTrials implements RepositoryTrials {

    private static final Instant NOON = Instant.parse("2026-03-01T11:00:00Z");
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private final AnswerRows rows;
    private final TransactionTemplate transaction;

    AnswerRowsTrials(AnswerRows rows, TransactionTemplate transaction) {
        this.rows = rows;
        this.transaction = transaction;
    }

    @Override
    public Class<?> repository() {
        return AnswerRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of("note", this::isNotedOnceAtHome, "known", this::isNotedOnceAtHome);
    }

    private void isNotedOnceAtHome(TestTerritory mine, TestTerritory theirs) {
        assertThat(in(mine, () -> rows.known(DIGEST))).isFalse();
        assertThat(in(mine, () -> rows.note(DIGEST, NOON))).isTrue();
        assertThat(in(mine, () -> rows.note(DIGEST, NOON))).isFalse();
        assertThat(in(mine, () -> rows.known(DIGEST))).isTrue();
        assertThat(in(theirs, () -> rows.known(DIGEST))).isFalse();
        assertThat(in(theirs, () -> rows.note(DIGEST, NOON))).isTrue();
    }

    private <T> T in(TestTerritory territory, Supplier<T> work) {
        return territory.in(
                () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}

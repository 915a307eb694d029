package org.costellazioni.site.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.TimeOrderedIds;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/** Drafts with two territories. */
class DraftRowsTrials implements RepositoryTrials {

    private static final Instant NOON = Instant.parse("2026-05-09T10:00:00Z");

    private final DraftRows rows;
    private final TransactionTemplate transaction;

    DraftRowsTrials(DraftRows rows, TransactionTemplate transaction) {
        this.rows = rows;
        this.transaction = transaction;
    }

    @Override
    public Class<?> repository() {
        return DraftRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "insert", this::kept,
                "of", this::kept,
                "forget", this::forgotten,
                "trim", this::trimmed,
                "trimAll", this::trimmedTogether,
                "sweep", this::swept);
    }

    private UUID keep(TestTerritory territory, String browser, String author, int minute) {
        UUID id = TimeOrderedIds.next();
        Instant at = NOON.plusSeconds(60L * minute);
        in(territory, () -> {
            rows.insert(new DraftRows.Kept(id, browser, author, new byte[100], at));
            return id;
        });
        return id;
    }

    private List<UUID> of(TestTerritory territory, String browser) {
        return in(
                territory,
                () -> rows.of(browser, NOON.minusSeconds(1)).stream()
                        .map(DraftRows.Kept::id)
                        .toList());
    }

    private <T> T in(TestTerritory territory, Supplier<T> work) {
        return Objects.requireNonNull(
                territory.in(() -> transaction.execute(status -> work.get())));
    }

    private void kept(TestTerritory mine, TestTerritory theirs) {
        UUID older = keep(mine, "b", "ada", 0);
        UUID newer = keep(mine, "b", "ada", 1);
        keep(mine, "another", "ada", 2);
        assertThat(of(mine, "b")).containsExactly(newer, older);
        assertThat(in(mine, () -> rows.of("b", NOON))).hasSize(1);
        assertThat(of(theirs, "b")).isEmpty();
    }

    private void forgotten(TestTerritory mine, TestTerritory theirs) {
        UUID id = keep(mine, "b", "ada", 0);
        assertThat(in(theirs, () -> rows.forget("b", List.of(id)))).isZero();
        assertThat(in(mine, () -> rows.forget("another", List.of(id)))).isZero();
        assertThat(in(mine, () -> rows.forget("b", List.of(id)))).isEqualTo(1);
        assertThat(of(mine, "b")).isEmpty();
    }

    private void trimmed(TestTerritory mine, TestTerritory theirs) {
        UUID other = keep(mine, "other", "ada", 0);
        UUID first = keep(mine, "b", "ada", 1);
        UUID second = keep(mine, "b", "ada", 2);
        UUID foreign = keep(theirs, "b", "ada", 0);
        in(mine, () -> trim("b", "ada", 1, 2));
        assertThat(of(mine, "b")).containsExactly(second).doesNotContain(first);
        assertThat(of(mine, "other")).doesNotContain(other);
        assertThat(of(theirs, "b")).containsExactly(foreign);
    }

    private boolean trim(String browser, String author, int ofBrowser, int ofAuthor) {
        rows.trim(browser, author, ofBrowser, ofAuthor);
        return true;
    }

    private void trimmedTogether(TestTerritory mine, TestTerritory theirs) {
        keep(mine, "b", "ada", 0);
        UUID middle = keep(mine, "c", "bea", 1);
        UUID newest = keep(mine, "d", "cia", 2);
        UUID foreign = keep(theirs, "b", "ada", 0);
        in(mine, () -> trimAll(2, 1_000));
        assertThat(of(mine, "b")).isEmpty();
        assertThat(of(mine, "c")).containsExactly(middle);
        in(mine, () -> trimAll(2, 199));
        assertThat(of(mine, "c")).isEmpty();
        assertThat(of(mine, "d")).containsExactly(newest);
        assertThat(of(theirs, "b")).containsExactly(foreign);
    }

    private boolean trimAll(int most, long bytes) {
        rows.trimAll(most, bytes);
        return true;
    }

    private void swept(TestTerritory mine, TestTerritory theirs) {
        keep(mine, "b", "ada", 0);
        UUID later = keep(mine, "b", "ada", 5);
        UUID foreign = keep(theirs, "b", "ada", 0);
        assertThat(in(mine, () -> rows.sweep(NOON))).isEqualTo(1);
        assertThat(of(mine, "b")).containsExactly(later);
        assertThat(of(theirs, "b")).containsExactly(foreign);
    }
}

package org.costellazioni.territories;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.files.Files;
import org.costellazioni.files.TestFiles;
import org.costellazioni.house.RepositoryTrials;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Emblems with two territories. */
class EmblemRowsTrials implements RepositoryTrials {

    private final EmblemRows rows;
    private final Files files;
    private final TransactionTemplate transaction;

    EmblemRowsTrials(EmblemRows rows, Files files, TransactionTemplate transaction) {
        this.rows = rows;
        this.files = files;
        this.transaction = transaction;
    }

    @Override
    public Class<?> repository() {
        return EmblemRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "insert", this::standsOnlyAtHome,
                "list", this::standsOnlyAtHome,
                "order", this::isOrderedOnlyAtHome,
                "remove", this::isRemovedOnlyAtHome);
    }

    private Emblem insert(TestTerritory mine, String text) {
        Emblem emblem = new Emblem(TestFiles.take(files, mine, text), text);
        return in(mine, () -> {
            rows.insert(emblem, Instant.EPOCH, null);
            return emblem;
        });
    }

    private void standsOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Emblem emblem = insert(mine, "Comune");
        assertThat(list(mine)).containsExactly(emblem);
        assertThat(list(theirs)).isEmpty();
    }

    private void isOrderedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Emblem first = insert(mine, "Comune");
        Emblem second = insert(mine, "Unione");
        order(theirs, second, first);
        assertThat(list(mine)).containsExactly(first, second);
        order(mine, second, first);
        assertThat(list(mine)).containsExactly(second, first);
    }

    private void isRemovedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Emblem emblem = insert(mine, "Comune");
        assertThat(in(theirs, () -> rows.remove(emblem.id()))).isFalse();
        assertThat(in(mine, () -> rows.remove(emblem.id()))).isTrue();
        assertThat(list(mine)).isEmpty();
    }

    private void order(TestTerritory territory, Emblem one, Emblem other) {
        in(territory, () -> {
            rows.order(List.of(one.id(), other.id()));
            return true;
        });
    }

    private List<Emblem> list(TestTerritory territory) {
        return in(territory, rows::list);
    }

    private <T> T in(TestTerritory territory, Supplier<T> work) {
        return territory.in(
                () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}

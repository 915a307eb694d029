package org.costellazioni.site.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.site.Phrasebook;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Statements of lists with two territories. */
class ListReadingTrials implements RepositoryTrials {

    private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");

    private final ListReading reading;
    private final SavedFilters filters;
    private final TransactionTemplate transaction;
    private final Inquiry<SavedListing.Line> everything;

    ListReadingTrials(
            ListReading reading,
            SavedFilters filters,
            TransactionTemplate transaction,
            Phrasebook phrasebook) {
        this.reading = reading;
        this.filters = filters;
        this.transaction = transaction;
        this.everything = new SavedListing().everything(phrasebook.italian());
    }

    @Override
    public Class<?> repository() {
        return ListReading.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "count",
                        (mine, theirs) ->
                                seesOnlyItsOwn(mine, theirs, id -> reading.count(everything, 9)),
                "page",
                        (mine, theirs) -> seesOnlyItsOwn(
                                mine,
                                theirs,
                                id -> reading.page(everything, 9, 0).size()),
                "ticked",
                        (mine, theirs) -> seesOnlyItsOwn(
                                mine,
                                theirs,
                                id -> reading.ticked(everything, List.of(id)).size()),
                "news",
                        (mine, theirs) -> seesOnlyItsOwn(
                                mine,
                                theirs,
                                id -> reading.news(everything, AT.minusSeconds(1), AT, 9)
                                        .size()),
                "countNews",
                        (mine, theirs) -> seesOnlyItsOwn(
                                mine,
                                theirs,
                                id -> reading.countNews(everything, AT.minusSeconds(1), AT, 9)),
                "each",
                        (mine, theirs) -> seesOnlyItsOwn(mine, theirs, id -> {
                            List<SavedListing.Line> all = new ArrayList<>();
                            reading.each(everything, all::add);
                            return all.size();
                        }));
    }

    private void seesOnlyItsOwn(
            TestTerritory mine, TestTerritory theirs, Function<String, Integer> seen) {
        SavedFilter filter = new SavedFilter(
                TimeOrderedIds.next(), PersonId.next(), "Il mio", "/prova", "", null);
        in(mine, () -> filters.insert(filter, AT));
        String id = filter.id().toString();
        assertThat(in(mine, () -> seen.apply(id))).isEqualTo(1);
        assertThat(in(theirs, () -> seen.apply(id))).isZero();
    }

    private <T> T in(TestTerritory territory, java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(
                territory.in(() -> transaction.execute(status -> work.get())));
    }
}

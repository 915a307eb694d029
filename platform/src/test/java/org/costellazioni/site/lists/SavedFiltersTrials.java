package org.costellazioni.site.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.site.lists.SavedFilter.Follow;
import org.costellazioni.site.lists.SavedFilter.Rhythm;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Saved filters and followers with two territories. */
class SavedFiltersTrials implements RepositoryTrials {

    private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");
    private static final Follow DAILY =
            new Follow(Rhythm.DAILY, AT, AT.plusSeconds(60), "https://x.example");
    private static final byte[] HASH = {1, 2, 3};

    private final SavedFilters filters;
    private final TransactionTemplate transaction;

    SavedFiltersTrials(SavedFilters filters, TransactionTemplate transaction) {
        this.filters = filters;
        this.transaction = transaction;
    }

    @Override
    public Class<?> repository() {
        return SavedFilters.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.ofEntries(
                Map.entry("insert", this::oneNameMayStandInBoth),
                Map.entry("of", this::isSeenOnlyAtHome),
                Map.entry("delete", this::isRemovedOnlyAtHome),
                Map.entry("deleteAll", this::isRemovedOnlyAtHome),
                Map.entry("follow", this::isFollowedOnlyAtHome),
                Map.entry("unfollow", this::isFollowedOnlyAtHome),
                Map.entry("due", this::isDueOnlyAtHome),
                Map.entry("told", this::isDueOnlyAtHome),
                Map.entry("link", this::isLinkedOnlyAtHome),
                Map.entry("linked", this::isLinkedOnlyAtHome),
                Map.entry("count", this::isSeenOnlyAtHome));
    }

    private void oneNameMayStandInBoth(TestTerritory mine, TestTerritory theirs) {
        SavedFilter filter = kept(mine);
        assertThat(in(mine, () -> filters.insert(filter, AT))).isFalse();
        assertThat(in(theirs, () -> filters.insert(filter, AT))).isTrue();
    }

    private void isSeenOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        SavedFilter filter = kept(mine);
        PersonId person = filter.person();
        assertThat(in(mine, () -> filters.of(person))).containsExactly(filter);
        assertThat(in(mine, () -> filters.of(person, "/prova"))).containsExactly(filter);
        assertThat(in(mine, () -> filters.of(person, "/altro"))).isEmpty();
        assertThat(in(mine, () -> filters.of(person, filter.id()))).contains(filter);
        assertThat(in(mine, () -> filters.of(PersonId.next(), filter.id()))).isEmpty();
        String asked = filter.query().split("&")[0];
        assertThat(in(mine, () -> filters.count("/prova", asked))).isOne();
        assertThat(in(mine, () -> filters.count("/prova", asked + "x"))).isZero();
        assertThat(in(mine, () -> filters.count("/altro", asked))).isZero();
        assertThat(in(theirs, () -> filters.count("/prova", asked))).isZero();
        assertThat(in(theirs, () -> filters.of(person))).isEmpty();
        assertThat(in(theirs, () -> filters.of(person, filter.id()))).isEmpty();
    }

    private void isRemovedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        SavedFilter filter = kept(mine);
        assertThat(in(theirs, () -> filters.delete(filter.person(), filter.id())))
                .isFalse();
        assertThat(in(mine, () -> filters.delete(PersonId.next(), filter.id()))).isFalse();
        assertThat(in(mine, () -> filters.delete(filter.person(), filter.id()))).isTrue();
        SavedFilter followed = followed(mine);
        assertThat(in(theirs, () -> filters.deleteAll(followed.person()))).isZero();
        assertThat(in(mine, () -> filters.deleteAll(followed.person()))).isEqualTo(1);
        assertThat(in(mine, () -> filters.of(followed.person()))).isEmpty();
    }

    private void isFollowedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        SavedFilter filter = kept(mine);
        assertThatThrownBy(() -> run(theirs, () -> filters.follow(filter.id(), DAILY)))
                .isInstanceOf(DataIntegrityViolationException.class);
        run(mine, () -> filters.follow(filter.id(), DAILY));
        assertThat(in(mine, () -> filters.of(filter.person(), filter.id()))
                        .orElseThrow()
                        .follow())
                .isEqualTo(DAILY);
        assertThat(in(theirs, () -> filters.unfollow(filter.id()))).isFalse();
        assertThat(in(mine, () -> filters.unfollow(filter.id()))).isTrue();
    }

    private void isDueOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        SavedFilter filter = followed(mine);
        Instant later = AT.plusSeconds(60);
        assertThat(in(mine, () -> filters.due(AT))).isEmpty();
        assertThat(in(theirs, () -> filters.due(later))).isEmpty();
        run(theirs, () -> filters.told(filter.id(), later, later.plusSeconds(60)));
        assertThat(in(mine, () -> filters.due(later)).orElseThrow().id()).isEqualTo(filter.id());
        run(mine, () -> filters.told(filter.id(), later, later.plusSeconds(60)));
        assertThat(in(mine, () -> filters.due(later))).isEmpty();
    }

    private void isLinkedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        SavedFilter filter = followed(mine);
        assertThatThrownBy(() -> run(theirs, () -> filters.link(filter.id(), HASH, AT, AT)))
                .isInstanceOf(DataIntegrityViolationException.class);
        run(mine, () -> filters.link(filter.id(), HASH, AT, AT));
        assertThat(in(mine, () -> filters.linked(HASH))).isPresent();
        assertThat(in(theirs, () -> filters.linked(HASH))).isEmpty();
        run(
                mine,
                () -> filters.link(
                        filter.id(), new byte[] {9}, AT.plusSeconds(2), AT.plusSeconds(1)));
        assertThat(in(mine, () -> filters.linked(HASH))).isEmpty();
    }

    private SavedFilter kept(TestTerritory territory) {
        SavedFilter filter = new SavedFilter(
                TimeOrderedIds.next(), PersonId.next(), "Il mio", "/prova", "q=a", null);
        assertThat(in(territory, () -> filters.insert(filter, AT))).isTrue();
        return filter;
    }

    private SavedFilter followed(TestTerritory territory) {
        SavedFilter filter = kept(territory);
        run(territory, () -> filters.follow(filter.id(), DAILY));
        return filter;
    }

    private <T> T in(TestTerritory territory, Supplier<T> work) {
        return Objects.requireNonNull(
                territory.in(() -> transaction.execute(status -> work.get())));
    }

    private void run(TestTerritory territory, Runnable work) {
        territory.run(() -> transaction.executeWithoutResult(status -> work.run()));
    }
}

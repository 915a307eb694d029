package org.costellazioni.conversations.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
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

/** What persons said about letters, with two territories. */
class LetterWishesTrials implements RepositoryTrials {

    private static final Instant NOON = Instant.parse("2026-03-01T11:00:00Z");

    private final LetterWishes rows;
    private final TestPeople people;
    private final TransactionTemplate transaction;

    LetterWishesTrials(LetterWishes rows, TestPeople people, TransactionTemplate transaction) {
        this.rows = rows;
        this.people = people;
        this.transaction = transaction;
    }

    @Override
    public Class<?> repository() {
        return LetterWishes.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "say",
                this::isHeardOnlyAtHome,
                "of",
                this::isHeardOnlyAtHome,
                "follow",
                this::followsTheThingUnlessMoreWasSaidThere,
                "forget",
                this::isForgottenOnlyAtHome);
    }

    private void followsTheThingUnlessMoreWasSaidThere(TestTerritory mine, TestTerritory theirs) {
        PersonId ada = people.play(Cast.PRESIDENT, mine).id();
        PersonId dino = people.play(Cast.CLERK, mine).id();
        Thing gone = new Thing("meetings.occasion", UUID.randomUUID());
        Thing kept = new Thing("meetings.occasion", UUID.randomUUID());
        for (TestTerritory territory : List.of(mine, theirs)) {
            say(territory, gone, ada, false);
            say(territory, gone, dino, false);
            say(territory, kept, dino, true);
        }
        ThingJoined joined = new ThingJoined(UUID.randomUUID(), gone, kept);
        mine.run(() -> transaction.executeWithoutResult(status -> rows.follow(joined)));
        assertThat(of(mine, kept)).isEqualTo(Map.of(ada, false, dino, true));
        assertThat(of(theirs, kept)).isEqualTo(Map.of(dino, true));
    }

    private void isHeardOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        PersonId ada = people.play(Cast.PRESIDENT, mine).id();
        Thing about = new Thing("meetings.occasion", UUID.randomUUID());
        say(mine, about, ada, true);
        assertThat(of(mine, about)).isEqualTo(Map.of(ada, true));
        say(theirs, about, ada, true);
        say(mine, about, ada, false);
        assertThat(of(mine, about)).isEqualTo(Map.of(ada, false));
        assertThat(of(theirs, about)).isEqualTo(Map.of(ada, true));
    }

    private void isForgottenOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        PersonId ada = people.play(Cast.PRESIDENT, mine).id();
        Thing about = new Thing("meetings.occasion", UUID.randomUUID());
        say(mine, about, ada, true);
        assertThat(forget(theirs, ada)).isZero();
        assertThat(forget(mine, ada)).isEqualTo(1);
        assertThat(of(mine, about)).isEmpty();
    }

    private int forget(TestTerritory territory, PersonId person) {
        return territory.in(
                () -> Objects.requireNonNull(transaction.execute(status -> rows.forget(person))));
    }

    private void say(TestTerritory territory, Thing about, PersonId person, boolean wanted) {
        territory.run(() ->
                transaction.executeWithoutResult(status -> rows.say(about, person, wanted, NOON)));
    }

    private Map<PersonId, Boolean> of(TestTerritory territory, Thing about) {
        return territory.in(
                () -> Objects.requireNonNull(transaction.execute(status -> rows.of(about))));
    }
}

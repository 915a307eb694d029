package org.costellazioni.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

class OutgoingMessagesTrials implements RepositoryTrials {

    /** To come, so that the sweep of the shared context leaves it alone. */
    private static final Instant THEN = Instant.parse("2036-03-01T11:00:00Z");

    private final OutgoingMessages messages;
    private final TestLetters letters;
    private final TransactionTemplate transaction;

    OutgoingMessagesTrials(
            OutgoingMessages messages,
            TestLetters letters,
            PlatformTransactionManager transactions) {
        this.messages = messages;
        this.letters = letters;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Class<?> repository() {
        return OutgoingMessages.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "insert", this::aMessageIsSeenOnlyInItsTerritory,
                "claim", this::aMessageIsClaimedOnlyInItsTerritory,
                "postpone", this::nobodyTouchesTheMailOfAnotherTerritory,
                "giveUp", this::nobodyTouchesTheMailOfAnotherTerritory,
                "delivered", this::nobodyTouchesTheMailOfAnotherTerritory,
                "backlog", this::aTerritoryCountsItsOwnLetters,
                "forget", this::aTerritoryForgetsItsOwnLetters,
                "deleteBefore", this::nobodyTouchesTheMailOfAnotherTerritory);
    }

    private <T> T in(TestTerritory territory, Supplier<T> work) {
        return territory.in(
                () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private void run(TestTerritory territory, Runnable work) {
        territory.run(() -> transaction.executeWithoutResult(status -> work.run()));
    }

    private List<OutgoingMessage> latest(TestTerritory territory) {
        return letters.messages(territory);
    }

    private UUID queue(TestTerritory mine) {
        run(
                mine,
                () -> messages.insert(
                        new Letter("ines@esempio.example", Locale.ITALIAN, "mail.prova", List.of()),
                        "Ciao",
                        "Testo",
                        THEN));
        return latest(mine).getFirst().id();
    }

    private void aMessageIsSeenOnlyInItsTerritory(TestTerritory mine, TestTerritory theirs) {
        queue(mine);
        assertThat(latest(mine)).hasSize(1);
        assertThat(latest(theirs)).isEmpty();
    }

    private void aTerritoryCountsItsOwnLetters(TestTerritory mine, TestTerritory theirs) {
        UUID id = queue(mine);
        assertThat(in(theirs, messages::backlog)).isEqualTo(new OutgoingMail.Backlog(0, 0));
        assertThat(in(mine, messages::backlog)).isEqualTo(new OutgoingMail.Backlog(1, 0));
        run(mine, () -> messages.giveUp(id));
        assertThat(in(mine, messages::backlog)).isEqualTo(new OutgoingMail.Backlog(0, 1));
    }

    private void aTerritoryForgetsItsOwnLetters(TestTerritory mine, TestTerritory theirs) {
        queue(mine);
        assertThat(in(theirs, () -> messages.forget("ines@esempio.example"))).isZero();
        assertThat(in(mine, () -> messages.forget("elsa@esempio.example"))).isZero();
        assertThat(in(mine, () -> messages.forget("Ines@esempio.example"))).isEqualTo(1);
        assertThat(latest(mine)).isEmpty();
    }

    private void aMessageIsClaimedOnlyInItsTerritory(TestTerritory mine, TestTerritory theirs) {
        queue(mine);
        Instant next = THEN.plusSeconds(60);
        assertThat(in(theirs, () -> messages.claim(THEN, next))).isEmpty();
        assertThat(in(mine, () -> messages.claim(THEN, next))).isPresent();
        assertThat(in(mine, () -> messages.claim(THEN, next))).isEmpty();
        assertThat(in(mine, () -> messages.claim(next, next.plusSeconds(60)))).isPresent();
    }

    private void nobodyTouchesTheMailOfAnotherTerritory(TestTerritory mine, TestTerritory theirs) {
        UUID id = queue(mine);
        run(theirs, () -> messages.giveUp(id));
        run(theirs, () -> messages.postpone(id, THEN.plusSeconds(900)));
        run(theirs, () -> messages.delivered(id, THEN));
        assertThat(in(theirs, () -> messages.deleteBefore(THEN.plusSeconds(900))))
                .isZero();
        assertThat(in(mine, () -> messages.claim(THEN, THEN.plusSeconds(60)))).isPresent();
        run(mine, () -> messages.delivered(id, THEN));
        assertThat(latest(mine)).singleElement().satisfies(message -> {
            assertThat(message.text()).isNull();
            assertThat(message.deliveredAt()).isEqualTo(THEN);
        });
    }
}

package org.costellazioni.upkeep.due;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.DueDate;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.upkeep.TestTransactions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

class RemindersTrials implements RepositoryTrials {

    private static final Instant NOON = Instant.parse("2036-03-01T11:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2036, 3, 8);

    private final Reminders reminders;
    private final TestTransactions transactions;
    private final PersonId person = PersonId.next();
    private final DueDate due = DueDate.on(DAY, "upkeep.trial", UUID.randomUUID(), "/");

    RemindersTrials(Reminders reminders, TestTransactions transactions) {
        this.reminders = reminders;
        this.transactions = transactions;
    }

    @Override
    public Class<?> repository() {
        return Reminders.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of("note", this::whatOneTerritoryNotedTheOtherHasNot);
    }

    private boolean note(TestTerritory territory) {
        return transactions.in(territory, () -> reminders.note(person, due, 7, NOON));
    }

    private void whatOneTerritoryNotedTheOtherHasNot(TestTerritory mine, TestTerritory theirs) {
        assertThat(note(mine)).isTrue();
        assertThat(note(mine)).isFalse();
        assertThat(note(theirs)).isTrue();
    }
}

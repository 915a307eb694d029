package org.costellazioni.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

class SenderRowsTrials implements RepositoryTrials {

    private final SenderRows rows;
    private final TransactionTemplate transaction;

    SenderRowsTrials(SenderRows rows, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Class<?> repository() {
        return SenderRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "find", this::eachWritesUnderItsOwnName, "save", this::eachWritesUnderItsOwnName);
    }

    private Optional<Sender> found(TestTerritory territory) {
        return territory.in(
                () -> Objects.requireNonNull(transaction.execute(status -> rows.find())));
    }

    private void save(TestTerritory territory, String name) {
        territory.run(() ->
                transaction.executeWithoutResult(status -> rows.save(new Sender(name, "", ""))));
    }

    private void eachWritesUnderItsOwnName(TestTerritory mine, TestTerritory theirs) {
        save(mine, "Prima");
        assertThat(found(theirs)).isEmpty();
        save(theirs, "Altra");
        save(mine, "Seconda");
        assertThat(found(mine)).contains(new Sender("Seconda", "", ""));
        assertThat(found(theirs)).contains(new Sender("Altra", "", ""));
    }
}

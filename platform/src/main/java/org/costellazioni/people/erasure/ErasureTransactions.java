package org.costellazioni.people.erasure;

import org.costellazioni.database.TerritoryScope;
import org.costellazioni.kernel.TerritoryDirectory;
import org.costellazioni.kernel.TerritoryId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** One transaction in each territory. */
@Component
class ErasureTransactions {

    private final TerritoryDirectory directory;
    private final TransactionTemplate transaction;

    ErasureTransactions(TerritoryDirectory directory, PlatformTransactionManager transactions) {
        this.directory = directory;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** All territories but the one at hand. */
    List<TerritoryId> others() {
        TerritoryId here = TerritoryScope.required();
        return directory.all().stream().filter(other -> !other.equals(here)).toList();
    }

    <T> T here(Function<TransactionStatus, T> task) {
        return Objects.requireNonNull(transaction.execute(task::apply));
    }

    <T> T in(TerritoryId territory, Function<TransactionStatus, T> task) {
        return TerritoryScope.in(territory, () -> here(task));
    }
}

package org.costellazioni.audit;

import org.costellazioni.database.TerritoryScope;
import org.costellazioni.kernel.IntegrityCheck;
import org.costellazioni.kernel.TerritoryDirectory;
import org.costellazioni.kernel.TerritoryId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.List;

/** Verifies every territory's chain of seals from its beginning. */
@Component
class ChainCheck implements IntegrityCheck {

    private final TerritoryDirectory territories;
    private final Acts acts;
    private final Seals seals;
    private final TransactionTemplate transaction;

    ChainCheck(
            TerritoryDirectory territories,
            Acts acts,
            Seals seals,
            PlatformTransactionManager transactions) {
        this.territories = territories;
        this.acts = acts;
        this.seals = seals;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "audit chain";
    }

    @Override
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (TerritoryId territory : territories.all()) {
            TerritoryScope.run(
                    territory,
                    () -> transaction.executeWithoutResult(status -> verify(territory, problems)));
        }
        return problems;
    }

    private void verify(TerritoryId territory, List<String> problems) {
        String previous = SealChain.BEGINNING;
        long number = 0;
        long from = 0;
        for (Seal seal : seals.all()) {
            number++;
            List<RecordedAct> covered = acts.between(
                    seal.fromTransaction(), seal.beforeTransaction(), Integer.MAX_VALUE);
            boolean follows = seal.number() == number && seal.fromTransaction() == from;
            if (!follows
                    || covered.size() != seal.acts()
                    || !SealChain.hash(previous, covered).equals(seal.hash())) {
                problems.add(
                        "territory " + territory + ": seal " + seal.number() + " does not hold");
                return;
            }
            previous = seal.hash();
            from = seal.beforeTransaction();
        }
    }
}

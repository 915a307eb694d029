package org.costellazioni.audit;

import org.costellazioni.kernel.IntegrityCheck;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/** Verifies a territory's chain of seals from its beginning. */
@Component
class ChainCheck implements IntegrityCheck {

    private final Acts acts;
    private final Seals seals;

    ChainCheck(Acts acts, Seals seals) {
        this.acts = acts;
        this.seals = seals;
    }

    @Override
    public String name() {
        return "audit chain";
    }

    /** The first seal that does not hold: of those after it nothing can be said. */
    @Override
    @Transactional(readOnly = true)
    public List<String> problems() {
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
                return List.of("seal " + seal.number() + " does not hold");
            }
            previous = seal.hash();
            from = seal.beforeTransaction();
        }
        return List.of();
    }
}
